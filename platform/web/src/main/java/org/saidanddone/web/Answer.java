package org.saidanddone.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.saidanddone.outbox.Appended;

/** The answer to a write, as it is sent and as it is kept for an equal request: its body is the same bytes both times. */
record Answer(
        int status,
        byte @Nullable [] json,
        @Nullable String location,
        @Nullable Long version,
        @Nullable Appended last,
        boolean replayed) {
    static final String REPLAYED = "Idempotency-Replayed";

    Response response() {
        Response.ResponseBuilder response = Response.status(status);
        if (json != null) {
            response.entity(json).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (location != null) {
            response.location(URI.create(location));
        }
        if (version != null) {
            response.tag(EntityTags.of(version));
        }
        if (replayed) {
            response.header(REPLAYED, "true");
        }
        return response.build();
    }
}
