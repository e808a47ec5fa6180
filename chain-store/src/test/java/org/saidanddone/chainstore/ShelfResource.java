package org.saidanddone.chainstore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.saidanddone.chainstore.view.VerdictView;
import org.saidanddone.chainstore.view.VerdictViews;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.state.Decision;
import org.saidanddone.security.Role;

/** The gate over HTTP, as thin as can be. */
@Path("/v1/shelf/{id}")
@RolesAllowed({Role.CONTRIBUTOR, Role.AUDITOR})
public class ShelfResource {
    private final Shelf shelf;
    private final Gatekeeper gatekeeper;
    private final VerdictViews views;

    ShelfResource(Shelf shelf, Gatekeeper gatekeeper, VerdictViews views) {
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
        this.views = views;
    }

    @POST
    @Path("publication")
    public Decision publish(@PathParam("id") UUID id) {
        return shelf.publish(new ClauseVersionId(id).ref());
    }

    @POST
    @Path("publication-checks")
    public VerdictView check(@PathParam("id") UUID id) {
        return views.of(gatekeeper.check(new ClauseVersionId(id).ref()));
    }
}
