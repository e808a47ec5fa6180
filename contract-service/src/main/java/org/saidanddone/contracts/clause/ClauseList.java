package org.saidanddone.contracts.clause;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.OneMoment;

/**
 * Lists clause versions as JSON, each list as of one moment. Mostly all of a page is kept from earlier answers: then one statement tells
 * what it holds and what of it is approved. Else all of it is read at one moment, with three statements more.
 */
@ApplicationScoped
class ClauseList {
    private final ClauseRows rows;
    private final ClauseJson json;
    private final Clauses clauses;
    private final ClauseBodies bodies;
    private final OneMoment moment;

    ClauseList(ClauseRows rows, ClauseJson json, Clauses clauses, ClauseBodies bodies, OneMoment moment) {
        this.rows = rows;
        this.json = json;
        this.clauses = clauses;
        this.bodies = bodies;
        this.moment = moment;
    }

    /**
     * @param behind the clause version after which to begin; null at the beginning
     * @return up to so many, each with its id and as JSON
     */
    List<Listed> find(Selection selection, @Nullable UUID behind, int most) {
        return allKept(rows.find(selection, behind, most))
                .orElseGet(() -> QuarkusTransaction.requiringNew().call(() -> {
                    moment.hold();
                    return read(rows.find(selection, behind, most));
                }));
    }

    private Optional<List<Listed>> allKept(List<ClauseRow> found) {
        List<Listed> listed = new ArrayList<>(found.size());
        for (ClauseRow row : found) {
            byte[] kept = json.ifKept(row);
            if (kept == null) {
                return Optional.empty();
            }
            listed.add(new Listed(row.id(), kept));
        }
        return Optional.of(listed);
    }

    private List<Listed> read(List<ClauseRow> found) {
        Map<UUID, ClauseVersionEntity> read = clauses
                .all(found.stream().map(ClauseRow::id).toList())
                .stream()
                .collect(Collectors.toMap(clause -> clause.id().value(), Function.identity()));
        return found.stream()
                .map(row -> new Listed(row.id(), json(row, Objects.requireNonNull(read.get(row.id())))))
                .toList();
    }

    private byte[] json(ClauseRow row, ClauseVersionEntity readWithIt) {
        byte[] kept = json.ifKept(row);
        return kept == null ? json.write(row, bodies.of(readWithIt, row.approved(), row.verified())) : kept;
    }

    /** One of a list. */
    record Listed(UUID id, byte[] json) {}
}
