package org.saidanddone.chain.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.saidanddone.events.id.ContentDigest;

/** The digest of a content in its RFC 8785 form that comes in pieces, so that nobody has to put them together first. */
public final class RunningDigest {
    private final MessageDigest sha256;

    public RunningDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public RunningDigest add(String piece) {
        return add(piece.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds what is in UTF-8 already. */
    public RunningDigest add(byte[] piece) {
        sha256.update(piece);
        return this;
    }

    /** Of all pieces. Add nothing afterwards. */
    public ContentDigest end() {
        return new ContentDigest("sha256:" + HexFormat.of().formatHex(sha256.digest()));
    }
}
