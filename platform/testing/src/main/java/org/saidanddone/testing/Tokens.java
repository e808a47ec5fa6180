package org.saidanddone.testing;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.local.TokenRequest;

/** Bearer tokens of the issuer of {@link Infrastructure}, good for an hour. */
public final class Tokens {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private Tokens() {}

    /** A token of a person with one role, for an organisation. */
    public static String of(String role, OrganisationId organisation, String subject) {
        return signed(new TokenRequest(subject, Set.of(role), organisation.value(), AN_HOUR));
    }

    /** A token of somebody new with one role, for an organisation. */
    public static String of(String role, OrganisationId organisation) {
        return of(role, organisation, UUID.randomUUID().toString());
    }

    /** A token without the claim {@code organisation}. */
    public static String withoutOrganisation(String role) {
        return unusual(role, null, AN_HOUR);
    }

    /** A token that expired an hour ago. */
    public static String expired(String role, OrganisationId organisation) {
        return unusual(role, organisation.value(), AN_HOUR.negated());
    }

    /** Any token. */
    public static String signed(TokenRequest request) {
        return Infrastructure.get().signer().sign(request);
    }

    private static String unusual(String role, @Nullable UUID organisation, Duration lifetime) {
        return signed(new TokenRequest(UUID.randomUUID().toString(), Set.of(role), organisation, lifetime));
    }
}
