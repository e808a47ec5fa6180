package org.saidanddone.contracts.clause;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All clause versions. */
@ApplicationScoped
public class Clauses implements PanacheRepositoryBase<ClauseVersionEntity, UUID> {
    private static final String BY_NUMBER = "clause = ?1 and number = ?2";

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
                        List.of(PublicationStatus.PUBLISHED, PublicationStatus.SUSPENDED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Published ones in the order of clause ids, from behind one of them. */
    List<ClauseVersionEntity> publishedAfter(Optional<UUID> clause, int limit) {
        return clause.map(id -> find("status = ?1 and clause > ?2 order by clause", PublicationStatus.PUBLISHED, id))
                .orElseGet(() -> find("status = ?1 order by clause", PublicationStatus.PUBLISHED))
                .range(0, limit - 1)
                .list();
    }

    /**
     * The latest version of a clause that was ever published.
     *
     * @throws Refusal 404 when none was
     */
    ClauseVersionEntity current(UUID clause) {
        return find("clause = ?1 and status <> ?2 order by number desc", clause, PublicationStatus.DRAFT)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "No version of such a clause was published. Check its address."));
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such version of a clause. Check its address.");
    }
}
