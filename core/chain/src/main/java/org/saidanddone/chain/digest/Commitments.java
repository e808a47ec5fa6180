package org.saidanddone.chain.digest;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.saidanddone.events.id.Commitment;

/**
 * Commitments to words of a person: HMAC-SHA-256 under a salt, over the RFC 8785 form of {@code {"words": …}}.
 *
 * <p>A plain hash of a short statement could be guessed and is personal data (ICO, March 2025). The salt stays with the words and dies with them.
 */
public final class Commitments {
    /** A salt has as many bytes as the hash: fewer would be weaker than it, more would not be stronger. */
    public static final int SALT_BYTES = 32;

    private Commitments() {}

    public static Commitment commit(byte[] salt, String words) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            byte[] tag = mac.doFinal(CanonicalJson.ofValue(Map.of("words", words)));
            return new Commitment("hmac-sha256:" + HexFormat.of().formatHex(tag));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
