package org.saidanddone.contracts.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chainstore.Fence;
import org.saidanddone.chainstore.Gatekeeper;
import org.saidanddone.chainstore.view.DecisionView;
import org.saidanddone.chainstore.view.VerdictView;
import org.saidanddone.chainstore.view.VerdictViews;
import org.saidanddone.contracts.clause.ClauseBody;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.security.Role;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Asks the gate about a version of a clause, publishes it, and reads how it was decided. */
@Path(ClausePath.TEMPLATE)
@Tag(name = "clauses")
public class PublicationResource {
    private final Publishing publishing;
    private final Withdrawing withdrawing;
    private final DecisionReading decisions;
    private final Gatekeeper gatekeeper;
    private final VerdictViews verdicts;
    private final Fence fence;
    private final Writes writes;

    PublicationResource(
            Publishing publishing,
            Withdrawing withdrawing,
            DecisionReading decisions,
            Gatekeeper gatekeeper,
            VerdictViews verdicts,
            Fence fence,
            Writes writes) {
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.decisions = decisions;
        this.gatekeeper = gatekeeper;
        this.verdicts = verdicts;
        this.fence = fence;
        this.writes = writes;
    }

    @POST
    @Path("publication-checks")
    @RolesAllowed({Role.CONTRIBUTOR, Role.AUDITOR})
    @Extension(name = ApiDocument.CHANGES_NOTHING, value = "true", parseValue = true)
    @Operation(
            summary = "Ask the gate about a version of a clause",
            description =
                    "The same question as a publication, without the act, however often. For the two organisations of the programme and auditors; which evidence a gap is about is told only to the user-led organisation and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "What the gate would say now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VerdictView.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme, nor an auditor.")
    @APIResponse(
            responseCode = "409",
            description = "open-finding: the auditor disagrees with a publication in its chain.")
    @APIResponse(
            responseCode = "503",
            description = "not-proven-current: not proven to be up to date. Try again after Retry-After.")
    public Response check(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        AggregateRef candidate = fence.before(() -> publishing.toAskAbout(clause, number));
        return Response.ok(verdicts.of(gatekeeper.check(candidate))).build();
    }

    @GET
    @Path("publication")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            summary = "Read the decision that put a version of a clause where it stands",
            description =
                    "For those who may read the version: when the gate judged it, by which rules and on which facts. What was superseded or withdrawn keeps the decision that it stood under. The rules that found a gap are named only to the user-led organisation and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The decision in force.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "304", description = "Still as If-None-Match has it.")
    @APIResponse(
            responseCode = "403",
            description = "forbidden: a draft of a programme whose sides the caller is not one of.")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or it was never published.")
    public Response read(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        return decisions.read(clause, number);
    }

    @POST
    @Path("publication")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Publish a version of a clause",
            description =
                    "By either of the two organisations. Refused with every gap named while the chain down to the evidence is incomplete, and while this service cannot prove to be current. Supersedes every earlier version of the clause.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(
            responseCode = "409",
            description =
                    "already-published; wrong-state: superseded or withdrawn; or open-finding: the auditor disagrees with a publication in its chain.")
    @APIResponse(responseCode = "422", description = "chain-incomplete, with all gaps.")
    @APIResponse(
            responseCode = "503",
            description =
                    "not-proven-current: not proven to be up to date; or chain-unverifiable: something that it rests on is not known yet, or in doubt. Try again after Retry-After.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response publish(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        // asked before the fence, so that nobody waits in vain; again under the lock
        fence.before(() -> publishing.requireSide(clause, number));
        return writes.change(Map.of(), fence::pass, passed -> publishing.publish(passed, clause, number));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Take a version of a clause out of force",
            description =
                    "By either of the two organisations, for good: the version is never published again, a next one may be. The user-led organisation needs no reason, the commissioner a published one. Again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: a draft, which is not in force, or superseded already.")
    @APIResponse(responseCode = "422", description = "invalid: the commissioner gives a reason.")
    @Parameter(ref = "IfMatch")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response withdraw(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @Context HttpHeaders headers,
            @NotNull @Valid NewWithdrawal why) {
        return writes.change(why, () -> withdrawing.withdraw(clause, number, headers, why.reason()));
    }
}
