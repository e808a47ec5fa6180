package org.saidanddone.local;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token is to say.
 *
 * @param subject who signs in
 * @param roles {@code registrar}, {@code contributor}, {@code procurement}, {@code auditor}
 * @param organisation for which organisation; null leaves the claim out, which services refuse
 * @param lifetime from now; a negative one makes a token that has already expired
 */
public record TokenRequest(
        String subject, Set<String> roles, @Nullable UUID organisation, Duration lifetime) {
    public TokenRequest {
        roles = Set.copyOf(roles);
    }
}
