package org.saidanddone.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.saidanddone.events.EventType;
import org.saidanddone.security.Caller;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Gives a contract another title. */
@ApplicationScoped
public class Renaming {
    private final Contracts contracts;
    private final ContractAnnouncements announcements;
    private final ContractBodies bodies;
    private final Caller caller;

    Renaming(Contracts contracts, ContractAnnouncements announcements, ContractBodies bodies, Caller caller) {
        this.contracts = contracts;
        this.announcements = announcements;
        this.bodies = bodies;
        this.caller = caller;
    }

    /**
     * Renames it, in the transaction of the request.
     *
     * @throws Refusal 404, 403, 412, 428
     */
    Written rename(UUID id, ContractTitle body, HttpHeaders headers) {
        ContractEntity contract = contracts.change(id);
        if (!contract.isOf(caller.organisation())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the commissioner that opened a contract renames it. Sign in for it, or ask it.");
        }
        EntityTags.requireMatch(headers, contract.version());
        contract.rename(body.title());
        return bodies.changed(contract, announcements.announce(EventType.CONTRACT_RENAMED, contract));
    }
}
