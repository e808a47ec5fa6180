package org.saidanddone.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.OrganisationKind;
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

    /** Needs something from before its transaction, as a publication does. */
    @POST
    @Path("guarded")
    public Response guarded(@NotNull @Valid NewNote body) {
        return writes.change(body, notes::pass, passed -> notes.make(body.title()));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        NoteView view = notes.find(id);
        return Response.ok(view)
                .tag(EntityTags.of(view.version(), view.title()))
                .build();
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid Title body) {
        return writes.change(body, () -> notes.rename(id, headers, body.title()));
    }

    @GET
    @Path("letters")
    public Response letters(
            @BeanParam Paging paging,
            @QueryParam("kind") @Nullable OrganisationKind kind,
            @QueryParam("of") @Nullable UUID of,
            @QueryParam("most") @Nullable Integer most) {
        Long last = paging.afterNumber();
        int from = last == null ? 0 : last.intValue() + 1;
        List<Integer> rows = IntStream.range(from, LETTERS.size())
                .boxed()
                .limit(paging.rows())
                .toList();
        return paging.answer(rows, String::valueOf);
    }

    @DELETE
    @Path("{id}")
    public Response drop(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return writes.change(Map.of(), () -> notes.drop(id, headers));
    }

    /** What a PUT sends. */
    record Title(@PlainText(max = 10) String title) {}
}
