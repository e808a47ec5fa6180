package org.saidanddone.standards.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.id.ContentDigest;

/**
 * What a provision says.
 *
 * @param text at most 5000 characters
 * @param easyRead the same in Easy Read, at most 5000 characters
 */
@Embeddable
public record ProvisionWording(
        @Column(name = "text") String text,
        @Column(name = "easy_read") String easyRead) {
    public static final int MOST = 5000;

    /** As it goes into digests. */
    public Map<String, String> content() {
        return Map.of("text", text, "easyRead", easyRead);
    }

    ContentDigest digest() {
        return ContentDigests.of(content());
    }
}
