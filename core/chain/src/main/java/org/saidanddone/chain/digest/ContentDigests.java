package org.saidanddone.chain.digest;

import org.saidanddone.events.id.ContentDigest;

/** Digests of public contents: {@code sha256:} over the RFC 8785 form. Plain and Easy Read text are digested together. */
public final class ContentDigests {
    private ContentDigests() {}

    /** The digest of a content made of maps, lists and texts. */
    public static ContentDigest of(Object content) {
        return ofCanonical(CanonicalJson.ofValue(content));
    }

    /** The digest of a content that is in its RFC 8785 form already. */
    public static ContentDigest ofCanonical(byte[] canonical) {
        return new RunningDigest().add(canonical).end();
    }
}
