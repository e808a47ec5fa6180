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

    /**
     * As {@link #lock}, the visit's row before it. Who writes the row twice in one transaction needs that: the second time PostgreSQL asks for
     * the visit as well, which a move may hold while it waits for this row.
     *
     * @throws Refusal 404
     */
    EvidenceEntity lockBehindVisit(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from visit where id = (select visit_id from evidence where id = ?1) for key share")
                .setParameter(1, id)
                .getResultList();
        return lock(id);
    }

    /** All that one person said, for a change, the rows of the visits before them as for one: the rows stay locked until the transaction ends. */
    List<EvidenceEntity> lockAllSaidBy(UUID person) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from visit where id in (select visit_id from evidence where person_id = ?1) order by id for key share")
                .setParameter(1, person)
                .getResultList();
        return find("person = ?1 order by id", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that was said during a visit, for a change: the rows stay locked until the transaction ends. */
    List<EvidenceEntity> lockAllOf(UUID visit) {
        return find("visit = ?1 order by id", visit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no evidence with this id.").inPath("evidence");
    }
}
