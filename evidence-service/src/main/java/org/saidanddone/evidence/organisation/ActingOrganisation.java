package org.saidanddone.evidence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.security.Caller;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The organisation for which the caller acts: always the token's, never a body's. */
@ApplicationScoped
public class ActingOrganisation {
    private final Caller caller;
    private final Organisations organisations;

    ActingOrganisation(Caller caller, Organisations organisations) {
        this.caller = caller;
        this.organisations = organisations;
    }

    /** Its id, whether or not the register has it. */
    public UUID id() {
        return caller.organisation().value();
    }

    /**
     * As the register has it.
     *
     * @throws Refusal 403 when the register does not have it
     */
    public OrganisationEntity registered() {
        return organisations
                .findByIdOptional(id())
                .orElseThrow(
                        () -> new Refusal(
                                ProblemType.FORBIDDEN,
                                "The organisation of your token is not in the register. Ask a registrar to register it, then sign in for it."));
    }
}
