package org.saidanddone.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for half a minute which tokens were verified: the same token comes with every request of its bearer, and checking its
 * signature costs as much as the rest of a small request. A token is remembered only as a whole, after all of its checks, and never past its own end.
 */
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {
    /** How long a key that the issuer takes back may still open a door; its key set is asked for no more often than that either. */
    static final Duration REMEMBERED = Duration.ofSeconds(30);

    static final int MOST = 1_000;

    private static final String SCHEME = "Bearer ";

    /** Seconds since 1970, as Quarkus notes it on an identity. */
    static final String EXPIRES = "quarkus.identity.expire-time";

    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifiedTokens() {
        this(Clock.systemUTC());
    }

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** Before the mechanism of OpenID Connect, which reads and verifies what is not remembered. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1_000;
    }

    /** Nothing for a token that is not remembered: then the next mechanism is asked. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        return Uni.createFrom()
                .item(bearer(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                        .orElse(null));
    }

    /** It asks nobody for anything: the next mechanism says what is missing. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** Whose token the header holds, when it is one that is remembered. */
    Optional<SecurityIdentity> bearer(@Nullable String authorization) {
        return authorization == null || !authorization.startsWith(SCHEME)
                ? Optional.empty()
                : Optional.ofNullable(remembered(authorization.substring(SCHEME.length())));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (credential != null && identity.<@Nullable Object>getAttribute(EXPIRES) instanceof Long expires) {
            remember(credential.getToken(), identity, Instant.ofEpochSecond(expires));
        }
        return Uni.createFrom().item(identity);
    }

    private @Nullable SecurityIdentity remembered(String token) {
        Verified found = verified.get(token);
        return found != null && clock.instant().isBefore(found.until) ? found.identity : null;
    }

    /** One that is remembered already keeps its time: else it would be remembered for as long as it comes. */
    private void remember(String token, SecurityIdentity identity, Instant expires) {
        if (remembered(token) == null) {
            Instant until = clock.instant().plus(REMEMBERED);
            if (verified.size() >= MOST) {
                verified.clear();
            }
            verified.put(token, new Verified(withoutItsRequest(identity), until.isBefore(expires) ? until : expires));
        }
    }

    private static SecurityIdentity withoutItsRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!name.equals(RoutingContext.class.getName())) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }
}
