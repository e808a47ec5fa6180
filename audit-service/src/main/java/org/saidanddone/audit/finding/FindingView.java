package org.saidanddone.audit.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;

/**
 * A finding as it is served.
 *
 * @param version counts its changes; it is also the ETag
 * @param rules codes of the rules that find a gap where the publisher found none
 * @param resolution null while it is open
 */
@Schema(name = "Finding", description = "A disagreement of audit-service with a publication.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        @Schema(examples = "01999c00-0000-7000-8000-000000000012")
        UUID id,

        @Schema(description = "Where it is read.", examples = "/v1/findings/01999c00-0000-7000-8000-000000000012")
        String href,

        @Schema(description = "Counts its changes; it is also the ETag.", examples = "1")
        long version,

        PublishedVersion subject,

        @Schema(
                description =
                        "chain-incomplete: by the facts that the decision had seen, the chain had gaps. chain-unverifiable: something that it rests on was not known there. closure-differs: the facts are not those whose digest was recorded. rules-differ: such rules were not the current ones. profile-differs: that gate profile was not in force. frontier-differs: it claims to have seen events that do not exist, or less than an earlier decision of the same service had. not-suspended: the chain broke later, and it is published still.")
        FindingKind kind,

        @Schema(
                description =
                        "Codes of the rules that are broken, or that differ; they are explained at /v1/rules of the service that published. Empty when it is not about a rule.",
                examples = "[\"consent-in-force\"]")
        List<String> rules,

        @Schema(description = "When it was found.") Instant at,

        @Schema(description = "What is open keeps its subject, and what rests on that, from being published.")
        FindingStatus status,

        @Nullable ResolutionView resolution) {

    /**
     * What was published.
     *
     * @param version of the aggregate, by which it was published
     */
    @Schema(name = "PublishedVersion", description = "What was published.")
    public record PublishedVersion(
            @Schema(description = "standard-version or clause-version.", examples = "clause-version")
            String type,

            @Schema(description = "Its id.") UUID id,

            @Schema(description = "The version of the aggregate by which it was published.", examples = "7")
            long version) {}

    /**
     * How it was resolved.
     *
     * @param by who did, by a key that is the same in all services
     */
    @Schema(name = "FindingResolution", description = "How a finding was resolved.")
    public record ResolutionView(
            @Schema(
                    description = "Who did, by a key that is the same in all services and tells no name.",
                    examples = "hmac-sha256:7c1693b9fba9d2ccce9eadd0c3c1c9fb7fe0a63ee32825a7d93c768556b33245")
            @Nullable String by,

            @Schema(description = "When.") Instant at,

            @Schema(
                    description = "What was found out and done.",
                    examples = "The row was written by hand during a restore.")
            String reason) {}

    static FindingView of(Finding finding) {
        FindingState state = finding.state();
        Finding.Resolution how = finding.resolution();
        return new FindingView(
                state.id().value(),
                FindingResource.PATH + "/" + state.id().value(),
                finding.version(),
                new PublishedVersion(
                        state.subject().type().publicName(),
                        state.subject().id(),
                        state.subject().version()),
                state.kind(),
                state.rules(),
                state.at(),
                state.status(),
                how == null
                        ? null
                        : new ResolutionView(
                                state.resolvedBy() == null
                                        ? null
                                        : state.resolvedBy().value(),
                                how.at(),
                                how.reason()));
    }
}
