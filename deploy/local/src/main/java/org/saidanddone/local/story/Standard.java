package org.saidanddone.local.story;

import static org.saidanddone.local.story.Scene.expect;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Chapter two: the group writes a standard; it is refused with every gap named, mended, assented and published. */
final class Standard {
    private Standard() {}

    static List<Step> steps() {
        return List.of(
                new Step("standard", "The group drafts a standard, in plain English and Easy Read", Standard::draft),
                new Step("provisions", "Two provisions are linked to what people said", Standard::provisions),
                new Step(
                        "standard-refused",
                        "The group asks to publish it too early, and is refused",
                        Standard::refused),
                new Step("standard-mended", "The record that a gap names is read back and confirmed", Standard::mended),
                new Step("standard-assented", "The group assents to exactly this text", Standard::assented),
                new Step("standard-published", "The standard is published", Standard::published));
    }

    private static String draft(Scene scene) {
        Answer made = scene.post(
                Person.INSPECTOR,
                standards(scene),
                "/v1/standards",
                Map.of(
                        "programme", scene.recall("programme"),
                        "title", "My home, my door",
                        "outcome", "I decide who comes into my room, and when I go to bed.",
                        "easyRead", "My room is mine. I choose my bedtime."));
        scene.remember("standard version", expect(201, made).id());
        scene.remember("standard path", made.text("href"));
        return scene.recall("standard path");
    }

    private static String provisions(Scene scene) {
        provision(
                scene,
                "Staff knock and wait for an answer. Nobody sets a bedtime for another adult.",
                "Staff knock and wait. You choose your bedtime.",
                List.of(scene.recall("said 1"), scene.recall("said 2"), scene.recall("said 3")));
        provision(
                scene,
                "Everybody who lives here is offered a key to their own door.",
                "You can have a key.",
                List.of(scene.recall("said 4")));
        return "2 provisions, 4 links";
    }

    private static void provision(Scene scene, String text, String easyRead, List<String> evidence) {
        Answer made = scene.post(
                Person.INSPECTOR,
                standards(scene),
                scene.recall("standard path") + "/provisions",
                Map.of("text", text, "easyRead", easyRead, "evidence", evidence));
        expect(201, made);
    }

    private static String refused(Scene scene) {
        Answer refusal = expect(
                422,
                scene.post(Person.CHAIR, standards(scene), scene.recall("standard path") + "/publication", Map.of()));
        Gaps gaps = Gaps.of(refusal);
        gaps.areExactly(
                "rooted-in-evidence /provisions/1", "checked-back /provisions/1/links/0", "user-authorship /assents");
        scene.remember("not checked back", gaps.subjectOf("checked-back"));
        return "refused with 3 gaps: a provision with nothing that counts, a record not checked back, no assent";
    }

    private static String mended(Scene scene) {
        Inspection.check(scene, scene.recall("not checked back"));
        return "1 confirmed";
    }

    private static String assented(Scene scene) {
        Answer read = expect(200, scene.get(Person.CHAIR, standards(scene), scene.recall("standard path")));
        expect(
                201,
                scene.post(
                        Person.CHAIR,
                        standards(scene),
                        scene.recall("standard path") + "/assents",
                        Map.of("digest", read.text("digest"))));
        return read.text("digest");
    }

    private static String published(Scene scene) {
        Answer published = expect(
                200,
                scene.post(Person.CHAIR, standards(scene), scene.recall("standard path") + "/publication", Map.of()));
        if (!published.body().path("approved").asBoolean()) {
            throw new StoryBroken("The published standard is not shown as approved.");
        }
        return "published";
    }

    private static URI standards(Scene scene) {
        return scene.services().standards();
    }
}
