package org.saidanddone.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.security.Role;

/** A small service's resource: what the tests of this module talk to. */
@Path("/v1/notes")
@RolesAllowed(Role.CONTRIBUTOR)
public class NoteResource {
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");

    private final Notes notes;
    private final Writes writes;

    NoteResource(Notes notes, Writes writes) {
        this.notes = notes;
        this.writes = writes;
    }

    @POST
    public Response make(@NotNull @Valid NewNote body) {
        return writes.first(body, () -> notes.make(body.title()));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        NoteView view = notes.find(id);
        return Response.ok(view).tag(EntityTags.of(view.version())).build();
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid Title body) {
        return writes.change(body, () -> notes.rename(id, headers, body.title()));
    }

    @GET
    @Path("letters")
    public Response letters(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Min(1) @Max(2) @DefaultValue("2") int limit,
            @Context UriInfo uri) {
        String last = Cursors.key(cursor);
        int from = last == null ? 0 : LETTERS.indexOf(last) + 1;
        List<String> rows = LETTERS.subList(from, Math.min(from + limit + 1, LETTERS.size()));
        return Page.of(rows, limit, letter -> letter).answer(uri);
    }

    /** What a PUT sends. */
    record Title(@PlainText(max = 10) String title) {}
}
