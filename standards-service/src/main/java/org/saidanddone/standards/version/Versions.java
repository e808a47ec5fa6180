package org.saidanddone.standards.version;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The standard versions of this service. */
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<StandardVersion, UUID> {
    private static final String BY_NUMBER = "standard = ?1 and number = ?2";

    private final GateLock gateLock;
    private final OneMoment moment;

    Versions(GateLock gateLock, OneMoment moment) {
        this.gateLock = gateLock;
        this.moment = moment;
    }

    /**
     * A version to read, with all that hangs on it as of one moment: it must come first in the transaction.
     *
     * @throws Refusal 404 when there is none
     */
    public StandardVersion read(UUID standard, int number) {
        moment.hold();
        return find(BY_NUMBER, standard, number).firstResultOptional().orElseThrow(Versions::unknown);
    }

    /**
     * A version to change: takes the gate lock and then locks its row, so it must come first in the transaction.
     *
     * @throws Refusal 404 when there is none
     */
    public StandardVersion change(UUID standard, int number) {
        gateLock.take();
        return find(BY_NUMBER, standard, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Versions::unknown);
    }

    /** A version that the gate decided about, in a transaction that holds the gate lock; its row is locked. */
    public StandardVersion decided(StandardVersionId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalStateException("a decision about a version that is not here"));
    }

    /** The standard's newest version of that status that the caller may read, for each standard, in the order of their ids: a page of a list. */
    public List<StandardVersion> newest(
            Visible visible,
            @Nullable UUID programme,
            @Nullable PublicationStatus status,
            @Nullable UUID afterStandard,
            int most) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        StringBuilder query = new StringBuilder("select v from StandardVersion v where ")
                .append(visible.condition())
                .append(
                        " and v.number = (select max(w.number) from StandardVersion w where w.standard = v.standard and ")
                .append(visible.about("w"))
                .append(status == null ? ")" : " and w.status = :status)");
        and(query, parameters, "v.programme = :programme", "programme", programme);
        and(query, parameters, "v.status = :status", "status", status);
        and(query, parameters, "v.standard > :after", "after", afterStandard);
        return find(query.append(" order by v.standard").toString(), parameters)
                .range(0, most - 1)
                .list();
    }

    /** The versions of a standard that the caller may read, by number: a page of a list. */
    public List<StandardVersion> of(
            UUID standard, Visible visible, @Nullable PublicationStatus status, @Nullable Long afterNumber, int most) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("standard", standard);
        StringBuilder query = new StringBuilder("select v from StandardVersion v where v.standard = :standard and ")
                .append(visible.condition());
        and(query, parameters, "v.status = :status", "status", status);
        and(query, parameters, "v.number > :after", "after", afterNumber == null ? null : afterNumber.intValue());
        return find(query.append(" order by v.number").toString(), parameters)
                .range(0, most - 1)
                .list();
    }

    /** Those of the ids that are here. */
    public List<StandardVersion> among(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /**
     * The latest version of a standard, its row locked, in a transaction that holds the gate lock.
     *
     * @throws Refusal 404 when there is no such standard
     */
    public StandardVersion latest(UUID standard) {
        return find("standard = ?1 order by number desc", standard)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such standard. Check its address."));
    }

    /** The latest event about any version of a standard: once it is acknowledged, so is all that came before. */
    public @Nullable Appended latestAppended(StandardId standard) {
        return stream("standard", standard.value())
                .map(VersionBodies::latest)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Appended::position))
                .orElse(null);
    }

    private static void and(
            StringBuilder query,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    /** The versions before one that are published or suspended, in their order; their rows are locked. */
    public List<StandardVersion> inForceBefore(StandardVersion newer) {
        return find(
                        "standard = ?1 and number < ?2 and status in ?3 order by number",
                        newer.standard().value(),
                        newer.number(),
                        List.of(PublicationStatus.PUBLISHED, PublicationStatus.SUSPENDED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<StandardVersionId> published() {
        return stream("status", PublicationStatus.PUBLISHED)
                .map(StandardVersion::id)
                .toList();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such version of a standard. Check its address.")
                .inPath("standard")
                .inPath("number");
    }
}
