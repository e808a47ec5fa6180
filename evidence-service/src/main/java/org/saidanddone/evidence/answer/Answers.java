package org.saidanddone.evidence.answer;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Written;

/** What a request is answered: the view, and the ETag that a later change has to match. */
public final class Answers {
    private Answers() {}

    public static Written created(View view) {
        return new Written(201, view, URI.create(view.href()), view.version(), null);
    }

    /** Something new about an aggregate that stood already: the answer shows the aggregate as it is now. */
    public static Written added(View view, Appended appended) {
        return new Written(201, view, URI.create(view.href()), view.version(), appended);
    }

    public static Written changed(View view, Appended appended) {
        return new Written(200, view, null, view.version(), appended);
    }

    public static Response read(View view) {
        return Response.ok(view).tag(EntityTags.of(view.version())).build();
    }
}
