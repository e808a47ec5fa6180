package org.saidanddone.standards.version;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.PublicationStatus;
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
        return new Refusal(ProblemType.NOT_FOUND, "There is no such version of a standard. Check its address.");
    }
}
