package org.saidanddone.contracts.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All contracts. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<ContractEntity, UUID> {

    /**
     * The contract that a path names.
     *
     * @throws Refusal 404 when there is none
     */
    public ContractEntity named(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "There is no contract with this id. Open it first, or correct the id."));
    }

    /** The contract that a clause belongs to; a foreign key says that it exists. */
    public ContractEntity of(ContractId id) {
        return named(id.value());
    }
}
