package org.saidanddone.contracts.clause;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.ApprovalJoin;
import org.saidanddone.events.state.PublicationStatus;

/** Which clause versions a list holds: conditions in SQL, which all must hold, and their values. */
final class Selection {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final OffsetDateTime moment;

    /** @param moment from which {@link ApprovalJoin} tells whether something is approved */
    Selection(OffsetDateTime moment) {
        this.moment = moment;
    }

    /** Only those approved at the moment. */
    Selection approved() {
        return where(ApprovalJoin.APPROVED, moment);
    }

    /** @param condition with one question mark */
    Selection where(String condition, Object value) {
        values.add(value);
        return where(condition);
    }

    Selection where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Nothing is asked for when the value is null. */
    Selection whereAsked(String condition, @Nullable Object value) {
        return value == null ? this : where(condition, value);
    }

    Selection with(PublicationStatus status) {
        return where("clause_version.status = '" + status.name() + "'");
    }

    Selection without(PublicationStatus status) {
        return where("clause_version.status <> '" + status.name() + "'");
    }

    OffsetDateTime moment() {
        return moment;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
