package org.saidanddone.standards.version;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The standard versions of this service. */
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<StandardVersion, UUID> {
    private static final String BY_NUMBER = "standard = ?1 and number = ?2";

    // else a change that commits between two statements would show a digest beside text that it is not of
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";

    private final GateLock gateLock;

    Versions(GateLock gateLock) {
        this.gateLock = gateLock;
    }

    /**
     * A version to read, with all that hangs on it as of one moment: it must come first in the transaction.
     *
     * @throws Refusal 404 when there is none
     */
    public StandardVersion read(UUID standard, int number) {
        getEntityManager().createNativeQuery(ONE_MOMENT).executeUpdate();
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

    public List<StandardVersionId> published() {
        return stream("status", PublicationStatus.PUBLISHED)
                .map(StandardVersion::id)
                .toList();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such version of a standard. Check its address.");
    }
}
