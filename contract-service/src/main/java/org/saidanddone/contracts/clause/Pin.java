package org.saidanddone.contracts.clause;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.StandardLink;

/** A link to a standard version, with the digest that it had when the link was made. */
@Embeddable
public record Pin(
        @Column(name = "standard_version") UUID standardVersion,
        @Column String digest) {
    static Pin of(StandardLink link) {
        return new Pin(link.standardVersion().value(), link.digest().value());
    }

    StandardLink link() {
        return new StandardLink(new StandardVersionId(standardVersion), new ContentDigest(digest));
    }
}
