package org.saidanddone.evidence.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All visits. */
@ApplicationScoped
public class Visits implements PanacheRepositoryBase<VisitEntity, UUID> {

    /**
     * The visit that a request's body names.
     *
     * @param pointer where the body names it
     * @throws Refusal 422 when there is none
     */
    public VisitEntity referenced(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Refusal(
                                ProblemType.UNKNOWN_REFERENCE,
                                "There is no visit with this id. Record it first, or correct the id.")
                        .at(pointer));
    }

    /**
     * The visit that a path names.
     *
     * @throws Refusal 404
     */
    public VisitEntity get(UUID id) {
        return findByIdOptional(id).orElseThrow(Visits::unknown);
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404
     */
    VisitEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Visits::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no visit with this id.");
    }
}
