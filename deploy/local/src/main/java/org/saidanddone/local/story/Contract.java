package org.saidanddone.local.story;

import static org.saidanddone.local.story.Scene.expect;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Chapter three: the standard goes into the contract; the clause is refused, assented by both sides, published and pulled. */
final class Contract {
    private Contract() {}

    static List<Step> steps() {
        return List.of(
                new Step("contract", "The borough opens a contract with the provider", Contract::open),
                new Step("clause", "A clause is drafted that implements the standard", Contract::clause),
                new Step(
                        "clause-refused",
                        "The borough asks to publish it too early, and is refused",
                        Contract::refused),
                new Step(
                        "clause-assented",
                        "The group assents, then the borough, to the same digest",
                        Contract::assented),
                new Step("clause-published", "The clause is published", Contract::published),
                new Step("pull", "The council's procurement system pulls the approved clauses", Contract::pull));
    }

    private static String open(Scene scene) {
        Answer made = scene.post(
                Person.COMMISSIONER,
                contracts(scene),
                "/v1/contracts",
                Map.of(
                        "programme", scene.recall("programme"),
                        "title", "Group homes in the borough",
                        "provider", scene.recall("provider")));
        scene.remember("contract", expect(201, made).id());
        return "contract " + made.id();
    }

    private static String clause(Scene scene) {
        Answer made = scene.post(
                Person.COMMISSIONER,
                contracts(scene),
                "/v1/contracts/" + scene.recall("contract") + "/clauses",
                Map.of(
                        "title", "Own door, own time",
                        "text", "The provider offers each resident a key to their own door and sets no bedtime.",
                        "easyRead", "You get a key. You choose your bedtime.",
                        "implements", List.of(scene.recall("standard version"))));
        scene.remember("clause", expect(201, made).body().at("/clause/id").asText());
        scene.remember("clause version", made.id());
        scene.remember("clause digest", made.text("digest"));
        scene.remember("clause path", made.text("href"));
        return scene.recall("clause path");
    }

    private static String refused(Scene scene) {
        Answer refusal = expect(
                422,
                scene.post(
                        Person.COMMISSIONER, contracts(scene), scene.recall("clause path") + "/publication", Map.of()));
        Gaps gaps = Gaps.of(refusal);
        gaps.areExactly("joint-assent /assents", "joint-assent /assents");
        scene.remember("what both must assent to", gaps.subjectOf("joint-assent"));
        return "refused with 2 gaps: neither side has assented";
    }

    private static String assented(Scene scene) {
        if (!scene.recall("what both must assent to").equals(scene.recall("clause version"))) {
            throw new StoryBroken("The gap named another subject than the clause version.");
        }
        for (Person side : List.of(Person.CHAIR, Person.COMMISSIONER)) {
            expect(
                    201,
                    scene.post(
                            side,
                            contracts(scene),
                            scene.recall("clause path") + "/assents",
                            Map.of("digest", scene.recall("clause digest"))));
        }
        return "2 assents";
    }

    private static String published(Scene scene) {
        expect(
                200,
                scene.post(
                        Person.COMMISSIONER, contracts(scene), scene.recall("clause path") + "/publication", Map.of()));
        return "published";
    }

    private static String pull(Scene scene) {
        String next = "/v1/clauses?status=published&limit=100";
        while (!next.isEmpty()) {
            Answer page = expect(200, scene.get(Person.COUNCIL_SYSTEM, contracts(scene), next));
            for (var clause : page.body().path("items")) {
                if (clause.at("/clause/id").asText().equals(scene.recall("clause"))
                        && clause.path("approved").asBoolean()) {
                    scene.remember("pulled digest", clause.path("digest").asText());
                }
            }
            String cursor = page.body().path("next").asText("");
            next = cursor.isEmpty() ? "" : "/v1/clauses?status=published&limit=100&cursor=" + cursor;
        }
        if (!scene.recall("pulled digest").equals(scene.recall("clause digest"))) {
            throw new StoryBroken("The pulled clause is not the text that both sides assented to.");
        }
        return "found, approved, with the digest both sides assented to";
    }

    private static URI contracts(Scene scene) {
        return scene.services().contracts();
    }
}
