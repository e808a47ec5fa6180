package org.saidanddone.attack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** HTTP, with patience that ends. */
public final class Requests implements AutoCloseable {
    /** Longer than a service waits for the fence, the gate lock and the acknowledgement together, unless it is paused. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Map<Who, String> tokens;

    public Requests(Map<Who, String> tokens) {
        this.tokens = Map.copyOf(tokens);
    }

    /** One request. */
    public record Request(String method, String path, Object body, Map<String, String> headers) {
        public Request {
            headers = Map.copyOf(headers);
        }

        /** One with the body {@code {}} and no further header. */
        public static Request post(String path) {
            return new Request("POST", path, Map.of(), Map.of());
        }

        public static Request post(String path, Object body) {
            return new Request("POST", path, body, Map.of());
        }

        public Request with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Request(method, path, body, more);
        }
    }

    /**
     * Sends it once.
     *
     * @throws IOException when no answer came
     */
    public Reply send(URI service, Who who, Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(service.resolve(request.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get(who))
                .header("Content-Type", "application/json");
        request.headers().forEach(builder::header);
        boolean empty = request.method().equals("GET") || request.method().equals("DELETE");
        builder.method(
                request.method(),
                empty ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(request.body())));
        HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Idempotency-Replayed").isPresent(),
                response.body(),
                read(response.body()));
    }

    public Reply get(URI service, Who who, String path) throws IOException, InterruptedException {
        return send(service, who, new Request("GET", path, Map.of(), Map.of()));
    }

    private static JsonNode read(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
