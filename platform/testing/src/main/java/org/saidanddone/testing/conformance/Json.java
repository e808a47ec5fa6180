package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of an answer, as it was sent. REST Assured would compile a program for each property that is asked for. */
final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    static JsonNode of(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the body is no JSON: " + answer.asString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
