package org.saidanddone.contracts.clause;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.web.JsonPage;
import org.saidanddone.web.Paging;

/**
 * Lists clause versions as JSON, each page as of one moment. Mostly the page is kept from an earlier answer: then one statement tells
 * what it holds and what of it is approved. Else all of it is read at one moment, with three statements more.
 */
@ApplicationScoped
class ClauseList {
    private final ClauseRows rows;
    private final ClausePages pages;
    private final Clauses clauses;
    private final ClauseBodies bodies;
    private final OneMoment moment;
    private final ObjectMapper json;

    ClauseList(
            ClauseRows rows,
            ClausePages pages,
            Clauses clauses,
            ClauseBodies bodies,
            OneMoment moment,
            ObjectMapper json) {
        this.rows = rows;
        this.pages = pages;
        this.clauses = clauses;
        this.bodies = bodies;
        this.moment = moment;
        this.json = json;
    }

    JsonPage find(Selection selection, Paging paging) {
        UUID behind = paging.afterId();
        JsonPage kept = pages.ifKept(key(paging, rows.fingerprint(selection, behind, paging.rows())));
        return kept == null ? QuarkusTransaction.requiringNew().call(() -> read(selection, behind, paging)) : kept;
    }

    private JsonPage read(Selection selection, @Nullable UUID behind, Paging paging) {
        moment.hold();
        List<ClauseRow> found = rows.find(selection, behind, paging.rows());
        Map<UUID, ClauseVersionEntity> read = clauses
                .all(found.stream().map(ClauseRow::id).toList())
                .stream()
                .collect(Collectors.toMap(clause -> clause.id().value(), Function.identity()));
        JsonPage page = paging.written(
                found,
                row -> json(row, Objects.requireNonNull(read.get(row.id()))),
                row -> row.id().toString());
        pages.keep(key(paging, ClauseRow.fingerprint(found)), page);
        return page;
    }

    private static ClausePages.Key key(Paging paging, String fingerprint) {
        return new ClausePages.Key(paging.list(), paging.limit(), fingerprint);
    }

    private byte[] json(ClauseRow row, ClauseVersionEntity readWithIt) {
        try {
            return json.writeValueAsBytes(bodies.of(readWithIt, row.approved(), row.verified()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a clause could not be written as JSON", e);
        }
    }
}
