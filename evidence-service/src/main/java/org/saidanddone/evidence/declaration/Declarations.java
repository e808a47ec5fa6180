package org.saidanddone.evidence.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All declarations. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<DeclarationEntity, UUID> {
    /** @throws Refusal 404 when the organisation has none with this id */
    DeclarationEntity get(UUID organisation, UUID id) {
        return of(organisation, findByIdOptional(id));
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404 when the organisation has none with this id
     */
    DeclarationEntity lock(UUID organisation, UUID id) {
        return of(organisation, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static DeclarationEntity of(UUID organisation, Optional<DeclarationEntity> found) {
        return found.filter(declaration -> declaration.organisation().equals(organisation))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "The organisation has no user-led declaration with this id."));
    }
}
