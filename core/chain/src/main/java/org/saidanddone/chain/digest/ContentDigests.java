package org.saidanddone.chain.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.saidanddone.events.id.ContentDigest;

/** Digests of public contents: {@code sha256:} over the RFC 8785 form. Plain and Easy Read text are digested together. */
public final class ContentDigests {
    private ContentDigests() {}

    /** The digest of a content made of maps, lists and texts. */
    public static ContentDigest of(Object content) {
        return ofCanonical(CanonicalJson.ofValue(content));
    }

    /** The digest of a content that is in its RFC 8785 form already, as a text. */
    public static ContentDigest ofText(String canonical) {
        return ofCanonical(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of a content that is in its RFC 8785 form already. */
    public static ContentDigest ofCanonical(byte[] canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical);
            return new ContentDigest("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
