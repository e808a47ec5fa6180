package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.saidanddone.local.suite.Suite;

/** Care settings by the hundred: many new things, as fast as evidence-service takes them. */
final class Import {
    private static final int WRITERS = 8;
    private static final int OK = 201;

    private final ConcurrentLinkedQueue<UUID> accepted = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;

    Import(Suite suite, Newham newham) {
        request = HttpRequest.newBuilder(newham.evidence("/v1/care-settings"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + suite.token("importer", "contributor", newham.userLed))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"Home\", \"provider\": \"" + newham.provider + "\"}"))
                .build();
    }

    /**
     * Each writer goes on until it is refused.
     *
     * @param most not more than so many, for then nobody is ever refused
     * @return the ids of what was accepted
     */
    List<UUID> untilRefused(int most) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofVirtual().start(() -> write(most)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(accepted).hasSizeLessThan(most);
        return List.copyOf(accepted);
    }

    private void write(int most) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            while (answer.statusCode() == OK && accepted.size() < most) {
                accepted.add(UUID.fromString(JsonPath.from(answer.body()).getString("id")));
                answer = http.send(request, BodyHandlers.ofString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
