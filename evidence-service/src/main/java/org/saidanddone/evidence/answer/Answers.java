package org.saidanddone.evidence.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Written;

/** What a request is answered: the view, and the ETag that a later change has to match. */
public final class Answers {
    private static final String NOT_TO_BE_STORED = "no-store";

    private Answers() {}

    public static Written created(View view) {
        return new Written(201, view, URI.create(view.href()), view.version(), null);
    }

    /** @param appended the last event of the change; null for what no event tells of */
    public static Written changed(View view, @Nullable Appended appended) {
        return new Written(200, view, null, view.version(), appended);
    }

    public static Response read(View view) {
        return Response.ok(view).tag(EntityTags.of(view.version())).build();
    }

    /** With what only the gathering organisation may read: no cache on the way keeps it. */
    public static Response readInConfidence(View view) {
        return inConfidence(read(view));
    }

    /** As {@link #readInConfidence}, for an answer that is made already. */
    public static Response inConfidence(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, NOT_TO_BE_STORED)
                .build();
    }
}
