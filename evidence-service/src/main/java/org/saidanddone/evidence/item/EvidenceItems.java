package org.saidanddone.evidence.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All things said, without the words. */
@ApplicationScoped
class EvidenceItems implements PanacheRepositoryBase<EvidenceEntity, UUID> {
    /**
     * To read.
     *
     * @throws Refusal 404
     */
    EvidenceEntity get(UUID id) {
        return findByIdOptional(id).orElseThrow(EvidenceItems::unknown);
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404
     */
    EvidenceEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EvidenceItems::unknown);
    }

    /** All that was said during a visit, for a change: the rows stay locked until the transaction ends. */
    List<EvidenceEntity> lockAllOf(UUID visit) {
        return find("visit = ?1 order by id", visit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no evidence with this id.");
    }
}
