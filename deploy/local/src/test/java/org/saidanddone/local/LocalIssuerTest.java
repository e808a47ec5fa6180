package org.saidanddone.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ORGANISATION = UUID.fromString("0190c0de-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    @Test
    void aTokenIsSignedByTheKeyThatTheDiscoveryDocumentLeadsTo() throws Exception {
        try (LocalIssuer issuer = LocalIssuer.start(folder, 0)) {
            String[] parts = issuer.token(request()).split("\\.", 3);

            JsonNode discovery = get(issuer.issuer() + "/.well-known/openid-configuration");
            JsonNode key = get(discovery.get("jwks_uri").asText()).get("keys").get(0);

            assertThat(decoded(parts[0]).get("kid")).isEqualTo(key.get("kid"));
            assertThat(signedBy(key, parts)).isTrue();
            parts[1] = parts[0];
            assertThat(signedBy(key, parts)).isFalse();
        }
    }

    @Test
    void aTokenSaysWhoForWhomAndUntilWhen() throws IOException {
        try (LocalIssuer issuer = LocalIssuer.start(folder, 0)) {
            JsonNode claims = decoded(issuer.token(request()).split("\\.", 3)[1]);

            assertThat(claims.get("iss").asText()).isEqualTo(issuer.issuer());
            assertThat(claims.get("sub").asText()).isEqualTo("somebody");
            assertThat(claims.get("aud").asText()).isEqualTo("said-and-done");
            assertThat(claims.get("groups").toString()).isEqualTo("[\"auditor\",\"contributor\"]");
            assertThat(claims.get("organisation").asText()).isEqualTo(ORGANISATION.toString());
            assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(60);
        }
    }

    @Test
    void theKeyOutlivesARestartAndOnlyItsOwnerReadsIt() throws IOException {
        String before = IssuerKey.in(folder).id();

        assertThat(IssuerKey.in(folder).id()).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static TokenRequest request() {
        return new TokenRequest("somebody", Set.of("contributor", "auditor"), ORGANISATION, Duration.ofMinutes(1));
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(
                    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                            .body());
        }
    }

    private static JsonNode decoded(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static boolean signedBy(JsonNode key, String[] parts) throws GeneralSecurityException {
        PublicKey open = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e"))));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(open);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }
}
