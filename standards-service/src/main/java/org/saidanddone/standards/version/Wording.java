package org.saidanddone.standards.version;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.standards.provision.Provision;

/**
 * What a standard version says besides its provisions.
 *
 * @param title at most 200 characters
 * @param outcome the outcome in a person's terms, at most 2000 characters
 * @param easyRead the outcome in Easy Read, at most 2000 characters
 */
@Embeddable
public record Wording(
        @Column(name = "title") String title,
        @Column(name = "outcome") String outcome,
        @Column(name = "easy_read") String easyRead) {
    public static final int MOST_TITLE = 200;
    public static final int MOST_OUTCOME = 2000;

    /** The digest of the whole content, plain and Easy Read text together, the provisions in their order. */
    ContentDigest digestWith(List<Provision> provisions) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", title);
        content.put("outcome", outcome);
        content.put("easyRead", easyRead);
        content.put(
                "provisions",
                provisions.stream()
                        .map(provision -> provision.wording().content())
                        .toList());
        return ContentDigests.of(content);
    }
}
