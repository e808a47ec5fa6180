package org.saidanddone.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-09-14T20:00:00Z");

    private final SetClock clock = new SetClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    @Test
    void aVerifiedTokenIsKnownWithItsRolesForHalfAMinute() {
        verify("a.b.c", EVENING);
        clock.now = NOON.plusSeconds(29);
        assertThat(known("a.b.c")).hasValueSatisfying(identity -> {
            assertThat(identity.getPrincipal().getName()).isEqualTo("somebody");
            assertThat(identity.getRoles()).containsExactly("contributor");
        });
        clock.now = NOON.plusSeconds(30);
        assertThat(known("a.b.c")).isEmpty();
    }

    @Test
    void itIsAskedBeforeWhoVerifies() {
        assertThat(tokens.getPriority()).isGreaterThan(HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1);
    }

    @Test
    void onlyABearerTokenIsLookedFor() {
        verify("a.b.c", EVENING);
        assertThat(tokens.bearer(null)).isEmpty();
        assertThat(tokens.bearer("a.b.c")).isEmpty();
        assertThat(tokens.bearer("Basic a.b.c")).isEmpty();
        assertThat(tokens.bearer("Bearer  a.b.c")).isEmpty();
        assertThat(tokens.bearer("Bearer a.b.c ")).isEmpty();
    }

    @Test
    void comingAgainDoesNotProlongIt() {
        verify("a.b.c", EVENING);
        clock.now = NOON.plusSeconds(20);
        verify("a.b.c", EVENING);
        clock.now = NOON.plusSeconds(31);
        assertThat(known("a.b.c")).isEmpty();
    }

    @Test
    void aTokenIsNeverKnownPastItsEnd() {
        verify("a.b.c", NOON.plusSeconds(10));
        clock.now = NOON.plusSeconds(9);
        assertThat(known("a.b.c")).isPresent();
        clock.now = NOON.plusSeconds(10);
        assertThat(known("a.b.c")).isEmpty();
    }

    @Test
    void aTokenThatDiffersInOneCharacterIsNotKnown() {
        verify("a.b.c", EVENING);
        assertThat(known("a.b.d")).isEmpty();
        assertThat(known("a.b.C")).isEmpty();
    }

    @Test
    void noMoreThanAThousandAreRemembered() {
        for (int i = 0; i <= VerifiedTokens.MOST; i++) {
            verify("token " + i, EVENING);
        }
        assertThat(known("token 0")).isEmpty();
        assertThat(known("token 1000")).isPresent();
    }

    @Test
    void nothingOfTheRequestIsRememberedWithTheToken() {
        verify("a.b.c", EVENING);
        assertThat(known("a.b.c").orElseThrow().getAttributes())
                .doesNotContainKey(RoutingContext.class.getName())
                .containsKey(VerifiedTokens.EXPIRES);
    }

    private void verify(String token, Instant expires) {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("somebody"))
                .addRole("contributor")
                .addCredential(new AccessTokenCredential(token))
                .addAttribute(VerifiedTokens.EXPIRES, expires.getEpochSecond())
                .addAttribute(RoutingContext.class.getName(), "the request")
                .build();
        assertThat(tokens.augment(identity, supplier -> Uni.createFrom().item(supplier))
                        .await()
                        .atMost(Duration.ofSeconds(1)))
                .isSameAs(identity);
    }

    private Optional<SecurityIdentity> known(String token) {
        return tokens.bearer("Bearer " + token);
    }

    /** Stands still until it is set. */
    private static final class SetClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
