package org.saidanddone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.saidanddone.bench.http.Reply;

/** Reads answers where time does not matter. */
public final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    public static JsonNode of(Reply reply) throws IOException {
        return JSON.readTree(reply.body());
    }

    /** The id of what an answer 201 made. */
    public static UUID id(Reply created) throws IOException {
        return UUID.fromString(of(created.expect(201)).path("id").asText());
    }
}
