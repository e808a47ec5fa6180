package org.saidanddone.local.story;

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
import java.util.UUID;

/** Carries the requests of the story to the services, each with the token of who sends it, unless it names another itself. */
final class Post implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Doors doors;
    private final Tokens tokens;
    private final Map<Person, String> signedIn = new HashMap<>();

    Post(Doors doors, Tokens tokens) {
        this.doors = doors;
        this.tokens = tokens;
    }

    Answer send(Person who, UUID organisation, Act filled) {
        URI address = URI.create(doors.of(filled.service()) + filled.path());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header(
                        "Authorization",
                        "Bearer "
                                + signedIn.computeIfAbsent(
                                        who, person -> tokens.token(person.login(), person.role(), organisation)))
                .method(
                        filled.method(),
                        filled.body().isMissingNode()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(filled.body().toString()));
        filled.headers().forEach(request::setHeader);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), parse(response.body()));
        } catch (IOException e) {
            throw new StoryBroken("A service did not answer (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("The story was interrupted.");
        }
    }

    private static JsonNode parse(String body) throws IOException {
        return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    @Override
    public void close() {
        http.close();
    }
}
