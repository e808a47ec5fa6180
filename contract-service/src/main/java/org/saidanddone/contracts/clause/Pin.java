package org.saidanddone.contracts.clause;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.StandardLink;
import org.saidanddone.events.state.StandardVersionState;

/**
 * A link to a standard version, with the digest that it had when the link was made or last reviewed.
 *
 * @param standard what it is a version of; with its number, which both never change, it is its address
 */
@Embeddable
public record Pin(
        @Column(name = "standard_version") UUID standardVersion,
        @Column UUID standard,
        @Column int number,
        @Column String digest) {
    /** As it is now. */
    public static Pin of(StandardVersionState present) {
        return new Pin(
                present.id().value(),
                present.standard().value(),
                present.number(),
                present.digest().value());
    }

    public StandardVersionId id() {
        return new StandardVersionId(standardVersion);
    }

    /** Whether a link to the other would follow the same standard to a newer version. */
    public boolean isOfAnEarlierVersionThan(StandardVersionState other) {
        return new StandardId(standard).equals(other.standard()) && number < other.number();
    }

    public StandardLink link() {
        return new StandardLink(id(), new ContentDigest(digest));
    }
}
