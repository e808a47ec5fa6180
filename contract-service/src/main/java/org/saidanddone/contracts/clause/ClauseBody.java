package org.saidanddone.contracts.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardLink;

/**
 * A clause version as it is served.
 *
 * @param version counts its changes, for {@code If-Match}; {@code number} is its place among the versions of the clause
 * @param digest over title, text and easyRead together: what an assent names
 * @param implemented the ids of {@code standards}, as they are written
 * @param approved published and not past its expiry, the moment from which time alone may have broken its chain
 * @param verified false of what is published: something that it rests on cannot be verified at present, and a council should not take up
 *     anything new on it, though it may still be approved; false of all that is not published
 */
@Schema(name = "Clause", description = "One version of a clause of a contract.")
public record ClauseBody(
        UUID id,
        URI href,

        @Schema(description = "Counts the changes of this version of the clause; it is also the ETag.")
        long version,

        UUID clause,

        @Schema(description = "Which version of the clause this is, from 1.")
        int number,

        UUID contract,
        String title,
        String text,
        String easyRead,

        @Schema(description = "sha256 over the RFC 8785 form of {title, text, easyRead}: what an assent names.")
        String digest,

        @JsonProperty("implements") @Schema(description = "The standard versions that it implements.")
        List<UUID> implemented,

        @Schema(description = "The same with the digest that each had when the link was made.")
        List<PinnedStandard> standards,

        @Schema(description = "In the order in which they were given; those over an older digest do not count.")
        List<AssentBody> assents,

        PublicationStatus status,

        @Schema(
                description =
                        "Published and not past its expiry, the moment from which time alone may have broken its chain.")
        boolean approved,

        @Schema(
                description =
                        "Published, and all that it rests on can be verified. False of what is published: something that it rests on cannot be verified at present, and a council should not take up anything new on it, though it may still be approved.")
        boolean verified,

        Author author) {
    /** Which organisation wrote it first. */
    @Schema(name = "Author")
    public record Author(UUID organisation) {}

    /** A standard version and the digest that the clause pins. */
    @Schema(name = "PinnedStandard")
    public record PinnedStandard(UUID standardVersion, String digest) {
        static PinnedStandard of(StandardLink link) {
            return new PinnedStandard(
                    link.standardVersion().value(), link.digest().value());
        }
    }
}
