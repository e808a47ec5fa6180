package org.saidanddone.standards.standard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionBodies;
import org.saidanddone.standards.version.VersionBody;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.Written;

/** Drafts standards. */
@Path("/v1/standards")
@Tag(name = "standards")
public class StandardResource {
    private static final int FIRST = 1;

    private final Standards standards;
    private final Versions versions;
    private final VersionAccess access;
    private final VersionBodies bodies;
    private final Announcements announcements;
    private final FactStore facts;
    private final GateLock gateLock;
    private final Writes writes;
    private final Caller caller;

    StandardResource(
            Standards standards,
            Versions versions,
            VersionAccess access,
            VersionBodies bodies,
            Announcements announcements,
            FactStore facts,
            GateLock gateLock,
            Writes writes,
            Caller caller) {
        this.standards = standards;
        this.versions = versions;
        this.access = access;
        this.bodies = bodies;
        this.announcements = announcements;
        this.facts = facts;
        this.gateLock = gateLock;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Draft a standard with its first version",
            description =
                    "Either organisation of the programme may draft; the gate lets only a draft of the user-led one be published.")
    @APIResponseSchema(
            value = VersionBody.class,
            responseCode = "201",
            responseDescription = "The standard version, a draft")
    public Response draft(@NotNull @Valid NewStandard draft) {
        ProgrammeId programme = new ProgrammeId(draft.programme());
        if (facts.await(programme, ProgrammeState.class).isEmpty()) {
            throw new Refusal(
                            ProblemType.UNKNOWN_REFERENCE,
                            "This programme is not known here. Check its id; if it was opened a moment ago, try again.")
                    .at("/programme");
        }
        return writes.first(draft, () -> {
            gateLock.take();
            access.requireSide(programme);
            return written(draft(programme, draft));
        });
    }

    private StandardVersion draft(ProgrammeId programme, NewStandard draft) {
        StandardId id = new StandardId(UuidV7.next());
        standards.persist(new Standard(id, programme));
        StandardVersion version = new StandardVersion(id, FIRST, programme, caller.actingPerson(), draft.wording());
        versions.persist(version);
        announcements.announce(EventType.STANDARD_VERSION_DRAFTED, version, caller.actingPerson());
        return version;
    }

    private Written written(StandardVersion version) {
        return new Written(
                201,
                bodies.of(version),
                VersionPath.of(version).href(),
                version.version(),
                VersionBodies.latest(version));
    }
}
