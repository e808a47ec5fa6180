package org.saidanddone.contracts.clause;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.id.ClauseId;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All clause versions. */
@ApplicationScoped
public class Clauses implements PanacheRepositoryBase<ClauseVersionEntity, UUID> {
    private static final String BY_NUMBER = "clause = ?1 and number = ?2";

    private static final List<PublicationStatus> IN_FORCE_OR_SUSPENDED =
            List.of(PublicationStatus.PUBLISHED, PublicationStatus.SUSPENDED);
    private static final List<PublicationStatus> CURRENT =
            List.of(PublicationStatus.PUBLISHED, PublicationStatus.SUSPENDED, PublicationStatus.WITHDRAWN);

    private final GateLock gateLock;

    Clauses(GateLock gateLock) {
        this.gateLock = gateLock;
    }

    /**
     * A clause version to read.
     *
     * @throws Refusal 404 when there is none
     */
    public ClauseVersionEntity read(UUID clause, int number) {
        return find(BY_NUMBER, clause, number).firstResultOptional().orElseThrow(Clauses::unknown);
    }

    /**
     * A clause version to change: takes the gate lock and then locks its row, so it must come first in the transaction.
     *
     * @throws Refusal 404 when there is none
     */
    public ClauseVersionEntity change(UUID clause, int number) {
        gateLock.take();
        return find(BY_NUMBER, clause, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Clauses::unknown);
    }

    /** A clause version that the gate decided about, in a transaction that holds the gate lock; its row is locked. */
    public ClauseVersionEntity decided(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalStateException("a decision about a clause version that is not here"));
    }

    public List<ClauseVersionId> published() {
        return list("status", PublicationStatus.PUBLISHED).stream()
                .map(ClauseVersionEntity::id)
                .toList();
    }

    /** The versions before one that are published or suspended, in their order; their rows are locked. */
    public List<ClauseVersionEntity> inForceBefore(ClauseVersionEntity newer) {
        return find(
                        "clause = ?1 and number < ?2 and status in ?3 order by number",
                        newer.clause().value(),
                        newer.number(),
                        IN_FORCE_OR_SUSPENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The latest event about any version of a clause: what was published may have superseded others after its own. */
    public Appended lastAppendedOf(ClauseId clause) {
        return find("clause = ?1 order by lastPosition desc", clause.value())
                .range(0, 0)
                .<ClauseVersionEntity>singleResult()
                .lastAppended();
    }

    /** All of these, in no order. */
    public List<ClauseVersionEntity> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /**
     * The version of a clause that is or was published and that no newer one took the place of.
     *
     * @throws Refusal 404 when none was
     */
    ClauseVersionEntity current(UUID clause) {
        return find("clause = ?1 and status in ?2 order by number desc", clause, CURRENT)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "No version of such a clause was published. Check its address."));
    }

    /**
     * The latest version of a clause, whatever its state.
     *
     * @throws Refusal 404 when there is no such clause
     */
    ClauseVersionEntity latest(UUID clause) {
        return find("clause = ?1 order by number desc", clause)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such clause. Check its address."));
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such version of a clause. Check its address.")
                .inPath("clause")
                .inPath("number");
    }
}
