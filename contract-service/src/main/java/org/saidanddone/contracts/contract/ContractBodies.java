package org.saidanddone.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.saidanddone.contracts.reference.References;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.Written;

/** Shows contracts. */
@ApplicationScoped
public class ContractBodies {
    private final References references;

    ContractBodies(References references) {
        this.references = references;
    }

    ContractBody of(ContractEntity contract) {
        ContractState state = contract.state();
        String href = references.contract(state.id()).href();
        return new ContractBody(
                state.id().value(),
                href,
                contract.version(),
                references.programme(state.programme()),
                contract.title(),
                references.organisation(state.commissioner()),
                references.organisation(state.provider()),
                href + "/clauses");
    }

    /** The answer to a first version. */
    Written opened(ContractEntity contract, Appended last) {
        ContractBody body = of(contract);
        return new Written(201, body, URI.create(body.href()), body.version(), last);
    }

    /** The answer to a change. */
    Written changed(ContractEntity contract, Appended last) {
        ContractBody body = of(contract);
        return new Written(200, body, null, body.version(), last);
    }
}
