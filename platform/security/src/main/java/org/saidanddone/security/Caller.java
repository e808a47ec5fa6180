package org.saidanddone.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.ActingPerson;

/** Who sent this request, as its bearer token says. The acting organisation is always the token's, never the body's. */
@RequestScoped
public class Caller {
    /** The claim that names the organisation, by its id in the register. */
    static final String ORGANISATION = "organisation";

    private final JsonWebToken token;
    private final SecurityIdentity identity;
    private final ActorKeys keys;

    Caller(JsonWebToken token, SecurityIdentity identity, ActorKeys keys) {
        this.token = token;
        this.identity = identity;
        this.keys = keys;
    }

    /**
     * Who signed in, under the suite's key.
     *
     * @throws UnauthorizedException when nobody did
     */
    public ActorKey actor() {
        String issuer = token.getIssuer();
        String subject = token.getSubject();
        if (issuer == null || subject == null) {
            throw new UnauthorizedException();
        }
        return keys.of(issuer, subject);
    }

    /**
     * The organisation that is acted for.
     *
     * @throws MissingOrganisation when the token names none
     */
    public OrganisationId organisation() {
        return new OrganisationId(uuid(token.<@Nullable Object>getClaim(ORGANISATION)));
    }

    /** Both, as they stand on every event. */
    public ActingPerson actingPerson() {
        return new ActingPerson(actor(), organisation());
    }

    /** Whether the token grants a role, one of {@link Role}. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    private static UUID uuid(@Nullable Object claim) {
        if (claim == null) {
            throw new MissingOrganisation();
        }
        try {
            return UUID.fromString(claim.toString());
        } catch (IllegalArgumentException e) {
            throw new MissingOrganisation();
        }
    }
}
