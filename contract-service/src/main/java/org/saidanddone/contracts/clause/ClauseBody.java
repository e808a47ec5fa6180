package org.saidanddone.contracts.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Reference;

/**
 * A clause version as it is served.
 *
 * @param version counts its changes, for {@code If-Match}; {@code number} is its place among the versions of the clause
 * @param digest over title, text and easyRead together: what an assent names
 * @param approved published and not past its expiry, the moment from which time alone may have broken its chain
 * @param verified false of what is published: something that it rests on cannot be verified at present, and a council should not take up
 *     anything new on it, though it may still be approved; false of all that is not published
 */
@Schema(name = "Clause", description = "One version of a clause of a contract.")
public record ClauseBody(
        @Schema(description = "Of this version of the clause.", examples = ExampleIds.CLAUSE_VERSION)
        UUID id,

        @Schema(
                format = "uri-reference",
                description = "Where this version is read.",
                examples = "/v1/clauses/01999c00-0000-7000-8000-000000000010/versions/1")
        URI href,

        @Schema(
                description = "Counts the changes of this version of the clause; the ETag begins with it.",
                examples = "4")
        long version,

        @Schema(description = "The clause; its address answers the current version.")
        Reference clause,

        @Schema(description = "Which version of the clause this is, from 1.", examples = "1")
        int number,

        @Schema(description = "The contract that it is part of.")
        Reference contract,

        @Schema(description = "What it is called.", examples = "People choose their home")
        String title,

        @Schema(
                description = "In plain words.",
                examples = "The provider asks each person which home they want to live in.")
        String text,

        @Schema(description = "In Easy Read.", examples = "We ask you. We say yes or no.")
        String easyRead,

        @Schema(
                description = "sha256 over the RFC 8785 form of {title, text, easyRead}: what an assent names.",
                examples = ExampleIds.DIGEST)
        String digest,

        @JsonProperty("implements") @Schema(description = "The standard versions that it implements.")
        List<ImplementedBody> implemented,

        @Schema(description = "In the order in which they were given; those over an older digest do not count.")
        List<AssentBody> assents,

        @Schema(description = "Where it stands; what was superseded or withdrawn is never published again.")
        PublicationStatus status,

        @Schema(
                description =
                        "Published and not past its expiry, the moment from which time alone may have broken its chain.",
                examples = "true")
        boolean approved,

        @Schema(
                description =
                        "Published, and all that it rests on can be verified. False of what is published: something that it rests on cannot be verified at present, and a council should not take up anything new on it, though it may still be approved.",
                examples = "true")
        boolean verified,

        @Schema(description = "Who took it out of force, and why; left out of what was not.") @Nullable Withdrawn withdrawal,

        Author author) {
    /** Tells apart what looks different, also when only time has passed, or a newer version of the clause took this one's place. */
    public EntityTag tag() {
        return EntityTags.of(version, number, approved, verified);
    }

    /** Who took it out of force. */
    @Schema(name = "ClauseWithdrawal", description = "Who took this version out of force, and why.")
    public record Withdrawn(
            @Schema(description = "The user-led organisation or the commissioner.")
            Reference organisation,

            @Schema(
                    description = "As that side gave it; the user-led organisation's needs none.",
                    examples = "The home is closed.")
            @Nullable String reason) {}

    /** Which organisation wrote it first. */
    @Schema(name = "Author", description = "Which organisation wrote this version first.")
    public record Author(
            @Schema(description = "Kept by evidence-service.")
            Reference organisation) {}
}
