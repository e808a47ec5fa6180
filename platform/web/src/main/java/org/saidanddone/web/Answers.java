package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Puts what was written into the form of its answer. */
@ApplicationScoped
class Answers {
    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    Answer of(Written written) {
        URI location = written.location();
        return new Answer(
                written.status(),
                bytes(written.body()),
                location == null ? null : location.toString(),
                written.version(),
                written.last(),
                false);
    }

    private byte @Nullable [] bytes(@Nullable Object body) {
        try {
            return body == null ? null : json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written as JSON", e);
        }
    }
}
