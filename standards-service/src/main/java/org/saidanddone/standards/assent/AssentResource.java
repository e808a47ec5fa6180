package org.saidanddone.standards.assent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.standards.reference.References;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionBodies;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.Written;
import org.saidanddone.web.document.ApiDocument;

/** Gives assents to a standard version and takes them back. */
@Path(VersionPath.TEMPLATE + "/assents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assents", description = "The yes of each organisation to exactly one content.")
public class AssentResource {
    private final Versions versions;
    private final VersionAccess access;
    private final References references;
    private final Announcements announcements;
    private final Writes writes;
    private final Caller caller;

    AssentResource(
            Versions versions,
            VersionAccess access,
            References references,
            Announcements announcements,
            Writes writes,
            Caller caller) {
        this.versions = versions;
        this.access = access;
        this.references = references;
        this.announcements = announcements;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "assentToStandardVersion",
            summary = "Assent to a version, for the user-led organisation or the commissioner",
            description =
                    "The digest says which content was read; it must be the present one. The same person assenting to the same content again gets the assent already given.")
    @APIResponse(
            responseCode = "201",
            description = "The assent",
            content = @Content(schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The assent that this person gave to this content before",
            content = @Content(schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "digest-differs: the digest is not that of the present content; or wrong-state: superseded or withdrawn")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response give(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @NotNull @Valid NewAssent assent) {
        return writes.change(assent, () -> {
            StandardVersion version = versions.change(standard, number);
            Capacity capacity = access.requireSide(version.programme());
            requireInForce(version);
            ContentDigest digest = new ContentDigest(assent.digest());
            if (!digest.equals(version.digest())) {
                throw new Refusal(
                                ProblemType.DIGEST_DIFFERS,
                                "This is not the digest of the present content. Read the version again, and assent to what it now says.")
                        .at("/digest");
            }
            Optional<Assent> already = inForce(version, caller.actingPerson());
            return already.map(given -> answer(200, version, given))
                    .orElseGet(() -> answer(201, version, give(version, capacity)));
        });
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listAssents",
            summary = "List the assents to a version",
            description =
                    "Allowed to whoever may read the version; in the order in which they were given, those over an older content and those taken back included.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last.",
            content = @Content(schema = @Schema(implementation = AssentPage.class)))
    public Response list(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @BeanParam Paging page) {
        StandardVersion version = versions.read(standard, number);
        access.requireReader(version);
        List<Assent> given = version.assents();
        Long after = page.afterNumber();
        int from = after == null ? 0 : (int) Math.min(after, given.size() - 1L) + 1;
        return page.answer(
                IntStream.range(from, given.size())
                        .limit(page.rows())
                        .mapToObj(place -> body(version, given.get(place)))
                        .toList(),
                body -> String.valueOf(
                        given.indexOf(version.assent(new AssentId(body.id())).orElseThrow())));
    }

    @GET
    @Path("{assent}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readAssent",
            summary = "Read an assent",
            description = "Allowed to whoever may read the version.")
    @APIResponse(
            responseCode = "200",
            description = "The assent",
            content = @Content(schema = @Schema(implementation = AssentBody.class)))
    public Response read(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("assent") @Parameter(description = "The assent.", example = ExampleIds.ASSENT) UUID id) {
        StandardVersion version = versions.read(standard, number);
        access.requireReader(version);
        Assent assent = find(version, id);
        return Response.ok(body(version, assent))
                .tag(EntityTags.of(AssentBody.version(assent)))
                .build();
    }

    @POST
    @Path("{assent}/withdrawal")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "withdrawAssent",
            summary = "Take back an assent of one's own organisation",
            description =
                    "Needs no reason and no If-Match, and may be repeated. A publication that rested on it is suspended with it.")
    @APIResponse(
            responseCode = "200",
            description = "The assent, taken back",
            content = @Content(schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response withdraw(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("assent") @Parameter(description = "The assent.", example = ExampleIds.ASSENT) UUID id) {
        return writes.change(Map.of(), () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireSide(version.programme());
            Assent assent = find(version, id);
            if (!assent.organisation().equals(caller.organisation())) {
                throw new Refusal(
                        ProblemType.FORBIDDEN, "Only the organisation that gave an assent takes it back. Ask it to.");
            }
            if (!assent.withdrawn()) {
                version.withdraw(assent.id());
                announcements.announce(EventType.STANDARD_VERSION_ASSENT_WITHDRAWN, version, caller.actingPerson());
            }
            return answer(200, version, find(version, id));
        });
    }

    private Assent give(StandardVersion version, Capacity capacity) {
        if (version.assents().size() == StandardVersion.MOST_ASSENTS) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A version has room for 64 assents, those taken back included. Go on with those that stand.");
        }
        ActingPerson person = caller.actingPerson();
        Assent assent = new Assent(
                new AssentId(UuidV7.next()), capacity, person.organisation(), person.actor(), version.digest(), false);
        version.assent(assent);
        announcements.announce(EventType.STANDARD_VERSION_ASSENTED, version, person);
        return assent;
    }

    private static void requireInForce(StandardVersion version) {
        if (version.status() == PublicationStatus.SUPERSEDED) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A newer version took this one's place. Assent to that, if you agree with it.");
        }
        if (version.status() == PublicationStatus.WITHDRAWN) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "This version was withdrawn for good. Assent to the next one, if you agree with it.");
        }
    }

    private static Optional<Assent> inForce(StandardVersion version, ActingPerson person) {
        return version.assents().stream()
                .filter(given -> !given.withdrawn() && given.digest().equals(version.digest()))
                .filter(given -> new ActingPerson(given.actor(), given.organisation()).equals(person))
                .findFirst();
    }

    private static Assent find(StandardVersion version, UUID id) {
        return version.assent(new AssentId(id))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "This version of the standard has no such assent. Check its id."));
    }

    private Written answer(int status, StandardVersion version, Assent assent) {
        AssentBody body = body(version, assent);
        return new Written(
                status, body, status == 201 ? body.href() : null, body.version(), VersionBodies.latest(version));
    }

    private AssentBody body(StandardVersion version, Assent assent) {
        return AssentBody.of(
                assent, VersionPath.of(version).assent(assent.id()), references.organisation(assent.organisation()));
    }
}
