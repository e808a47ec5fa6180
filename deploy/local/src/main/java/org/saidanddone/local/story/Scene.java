package org.saidanddone.local.story;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What the story has to work with: the services, the people's tokens, and what earlier steps left behind. */
public final class Scene implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Services services;
    private final Tokens tokens;
    private final Map<String, String> memory = new LinkedHashMap<>();

    public Scene(Services services, Tokens tokens) {
        this.services = services;
        this.tokens = tokens;
        remember("the suite", UUID.randomUUID().toString());
    }

    Services services() {
        return services;
    }

    void remember(String what, String value) {
        memory.put(what, value);
    }

    /** What an earlier step left: an id, a digest. */
    String recall(String what) {
        String value = memory.get(what);
        if (value == null) {
            throw new StoryBroken("No earlier step of the story left \"" + what + "\".");
        }
        return value;
    }

    /** All that was left behind, for who looks around afterwards. */
    public Map<String, String> memory() {
        return Map.copyOf(memory);
    }

    Answer post(Person who, URI service, String path, Object body) {
        return send(who, request(service, path).POST(json(body)));
    }

    /** A change of what the person has just read. */
    Answer post(Person who, URI service, String path, Object body, Answer read) {
        return send(
                who, request(service, path).header("If-Match", read.entityTag()).POST(json(body)));
    }

    Answer get(Person who, URI service, String path) {
        return send(who, request(service, path).GET());
    }

    /** Looks again until it is so. Events take a moment from one service to the next. */
    Answer getUntil(Person who, URI service, String path, Duration atMost, Predicate<Answer> asItShouldBe) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Answer answer = get(who, service, path);
            if (asItShouldBe.test(answer)) {
                return answer;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new StoryBroken("GET " + path + " was not as it should be within " + atMost.toMillis()
                        + " ms; the last answer was " + answer.status() + " " + answer.body());
            }
        }
    }

    /** The answer, if it has this status. */
    static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new StoryBroken(
                    "The answer should have been " + status + " and was " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private Answer send(Person who, HttpRequest.Builder request) {
        String token = tokens.token(who.login(), who.role(), UUID.fromString(recall(who.organisation())));
        try {
            HttpResponse<String> response =
                    http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            String tag = response.headers().firstValue("ETag").orElse("");
            return new Answer(response.statusCode(), tag, parse(response.body()));
        } catch (IOException e) {
            throw new StoryBroken("A service did not answer (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("The story was interrupted.");
        }
    }

    private static HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
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
