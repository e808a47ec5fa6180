package org.saidanddone.local.story;

import static org.saidanddone.local.story.Scene.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Chapter four: an auditor looks the clause through to the evidence; a person takes their words back; all that rested on them is suspended. */
final class Aftermath {
    private static final Duration AUDIT_FOLLOWS_WITHIN = Duration.ofSeconds(10);
    private static final Duration SUSPENDED_WITHIN = Duration.ofSeconds(1);

    private Aftermath() {}

    static List<Step> steps() {
        return List.of(
                new Step(
                        "audit",
                        "An auditor follows the clause back to the evidence, and the evidence to the clause",
                        Aftermath::audit),
                new Step("withdrawal", "One person takes back what they said, without a reason", Aftermath::withdrawal),
                new Step(
                        "suspension",
                        "What rested on it is suspended, and the council sees it",
                        Aftermath::suspension));
    }

    private static String audit(Scene scene) {
        String said = scene.recall("said 4");
        JsonNode back = graph(scene, "/v1/provenance/clause-version/" + scene.recall("clause version"), said);
        JsonNode forth = graph(scene, "/v1/impact/evidence/" + said, scene.recall("clause version"));
        scene.recall("pulled digest");
        scene.remember("the only words behind a provision", said);
        return back.path("nodes").size() + " nodes and " + back.path("edges").size() + " links back; "
                + forth.path("nodes").size() + " nodes forth";
    }

    private static JsonNode graph(Scene scene, String path, String mustHold) {
        return scene.getUntil(
                        Person.AUDITOR,
                        scene.services().audit(),
                        path,
                        AUDIT_FOLLOWS_WITHIN,
                        answer -> answer.status() == 200 && holds(answer.body(), mustHold))
                .body();
    }

    private static boolean holds(JsonNode graph, String id) {
        for (JsonNode node : graph.path("nodes")) {
            if (node.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static String withdrawal(Scene scene) {
        String said = scene.recall("the only words behind a provision");
        Answer done = scene.post(
                Person.INSPECTOR, scene.services().evidence(), "/v1/evidence/" + said + "/withdrawal", Map.of());
        expect(200, done);
        scene.remember("answered as done at", Long.toString(System.nanoTime()));
        return "answered as done";
    }

    private static String suspension(Scene scene) {
        long done = Long.parseLong(scene.recall("answered as done at"));
        scene.getUntil(
                Person.COUNCIL_SYSTEM,
                scene.services().contracts(),
                "/v1/clauses/" + scene.recall("clause"),
                SUSPENDED_WITHIN,
                Aftermath::isSuspended);
        long millis = Duration.ofNanos(System.nanoTime() - done).toMillis();
        scene.getUntil(
                Person.CHAIR,
                scene.services().standards(),
                scene.recall("standard path"),
                SUSPENDED_WITHIN,
                Aftermath::isSuspended);
        scene.remember("suspended", scene.recall("clause"));
        return "the council saw the suspension " + millis + " ms after the withdrawal was answered";
    }

    static boolean isSuspended(Answer answer) {
        return answer.status() == 200
                && answer.body().path("status").asText().equals("suspended")
                && !answer.body().path("approved").asBoolean(true);
    }
}
