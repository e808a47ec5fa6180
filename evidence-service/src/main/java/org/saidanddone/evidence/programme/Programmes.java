package org.saidanddone.evidence.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /**
     * The programme that a path names.
     *
     * @throws Refusal 404
     */
    public ProgrammeEntity get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no programme with this id."));
    }
}
