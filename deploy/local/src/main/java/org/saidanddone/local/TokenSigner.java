package org.saidanddone.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Signs tokens as the local issuer: JSON Web Tokens (RFC 7519) with RS256. */
public final class TokenSigner {
    /** Whom the tokens are for: every service of the suite. */
    public static final String AUDIENCE = "said-and-done";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final IssuerKey key;
    private final String issuer;
    private final Clock clock;

    public TokenSigner(IssuerKey key, String issuer, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The token in its compact form, for a header {@code Authorization: Bearer}. */
    public String sign(TokenRequest request) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", request.subject());
        claims.put("aud", AUDIENCE);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(request.lifetime()).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("groups", new TreeSet<>(request.roles()));
        if (request.organisation() != null) {
            claims.put("organisation", request.organisation().toString());
        }
        String signed =
                encode(json(Map.of("alg", "RS256", "typ", "JWT", "kid", key.id()))) + "." + encode(json(claims));
        return signed + "." + encode(signature(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The public key as a JSON Web Key Set (RFC 7517). */
    byte[] keySet() {
        return json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        key.id(),
                        "n",
                        unsigned(key.publicKey().getModulus()),
                        "e",
                        unsigned(key.publicKey().getPublicExponent())))));
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.privateKey());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK does not sign with RSA", e);
        }
    }

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map could not be written as JSON", e);
        }
    }

    private static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    /** RFC 7518, 6.3.1: big-endian, without the leading zero that two's complement needs. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return encode(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
