package org.saidanddone.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The expected keys were worked out with Python's hmac module, the first again with openssl. */
class ActorKeysTest {
    private static final String ISSUER = "https://issuer.example";

    /** In base64: a suite key that is for tests only. */
    private final ActorKeys keys = new ActorKeys(new SuiteKey("YSBzdWl0ZSBrZXkgdGhhdCBpcyBmb3IgdGVzdHMgb25seQ=="));

    @Test
    void anActorIsTheHmacOfIssuerAndSubject() {
        assertThat(keys.of(ISSUER, "grace").value())
                .isEqualTo("hmac-sha256:724a3d5d74a915475071da44f4d5b8c72a6382409ec50cd8bfdb8183a44f6b5b");
    }

    @Test
    void lengthsCountBytesOfUtf8() {
        assertThat(keys.of(ISSUER, "Zo\u00eb \uD83D\uDE42").value())
                .isEqualTo("hmac-sha256:e169df86c034ef00f3ddfc4b6ee376fb2f5c980526f37d1f8d06237c06e97605");
    }

    @Test
    void whereTheIssuerEndsMakesADifference() {
        assertThat(keys.of("ab", "c")).isNotEqualTo(keys.of("a", "bc"));
    }

    @Test
    void anotherSuiteKnowsTheSamePersonByAnotherKey() {
        ActorKeys other = new ActorKeys(new SuiteKey("b25lIG1vcmUgc3VpdGUga2V5IHRoYXQgaXMgZm9yIHRlc3Rz"));

        assertThat(other.of(ISSUER, "grace")).isNotEqualTo(keys.of(ISSUER, "grace"));
    }
}
