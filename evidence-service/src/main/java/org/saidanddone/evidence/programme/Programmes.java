package org.saidanddone.evidence.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All programmes. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<ProgrammeEntity, UUID> {

    /**
     * The programme that a request's body names.
     *
     * @param pointer where the body names it
     * @throws Refusal 422 when there is none
     */
    public ProgrammeEntity referenced(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Refusal(
                                ProblemType.UNKNOWN_REFERENCE,
                                "There is no programme with this id. Open it first, or correct the id.")
                        .at(pointer));
    }

    /** Whether one commissions a programme that the other leads. */
    public boolean anyBetween(UUID userLed, UUID commissioner) {
        return count("userLed = ?1 and commissioner = ?2", userLed, commissioner) > 0;
    }

    /**
     * The programme that a path names.
     *
     * @throws Refusal 404
     */
    public ProgrammeEntity get(UUID id) {
        return findByIdOptional(id).orElseThrow(Programmes::unknown);
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404
     */
    ProgrammeEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Programmes::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no programme with this id.");
    }
}
