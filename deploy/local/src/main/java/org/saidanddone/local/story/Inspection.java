package org.saidanddone.local.story;

import static org.saidanddone.local.story.Scene.expect;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Chapter one: who is who, two homes inspected, and what four people said there. */
final class Inspection {
    private static final List<String> SAID = List.of(
            "They knock before they come in now. I asked them to.",
            "I want to choose when I go to bed. At my place they turn the lights out at nine.",
            "When I have a visitor we sit in the office. I would like my own room for that.",
            "Nobody told me I can have a key to my door.");

    private Inspection() {}

    static List<Step> steps() {
        return List.of(
                new Step(
                        "register",
                        "A registrar enters a user-led group, a borough and a provider in the register",
                        Inspection::register),
                new Step(
                        "programme",
                        "The group opens a programme of inspections with the borough",
                        Inspection::programme),
                new Step("homes", "Two group homes of the provider are registered", Inspection::homes),
                new Step("visits", "Peer inspectors of the group visit both homes", Inspection::visits),
                new Step("consents", "Four people who live there are asked, and consent", Inspection::consents),
                new Step("said", "Each says one thing; it is written down in their words", Inspection::said),
                new Step("checks", "Three of the four records are read back and confirmed", Inspection::checks));
    }

    private static String register(Scene scene) {
        Map.of("user-led group", "user-led", "borough", "commissioner", "provider", "provider")
                .forEach((role, kind) -> {
                    Answer made = scene.post(
                            Person.REGISTRAR,
                            evidence(scene),
                            "/v1/organisations",
                            Map.of("name", "The " + role + " of the Newham story", "kind", kind));
                    scene.remember(role, expect(201, made).id());
                });
        return "3 organisations";
    }

    private static String programme(Scene scene) {
        Answer made = scene.post(
                Person.CHAIR,
                evidence(scene),
                "/v1/programmes",
                Map.of("title", "Group homes in Newham", "commissioner", scene.recall("borough")));
        scene.remember("programme", expect(201, made).id());
        return "programme " + made.id();
    }

    private static String homes(Scene scene) {
        for (int home = 1; home <= 2; home++) {
            Answer made = scene.post(
                    Person.INSPECTOR,
                    evidence(scene),
                    "/v1/care-settings",
                    Map.of("name", "Group home " + home, "provider", scene.recall("provider")));
            scene.remember("home " + home, expect(201, made).id());
        }
        return "2 homes";
    }

    private static String visits(Scene scene) {
        for (int home = 1; home <= 2; home++) {
            Answer made = scene.post(
                    Person.INSPECTOR,
                    evidence(scene),
                    "/v1/visits",
                    Map.of(
                            "programme", scene.recall("programme"),
                            "setting", scene.recall("home " + home),
                            "date", "2026-09-1" + home));
            scene.remember("visit " + home, expect(201, made).id());
        }
        return "2 visits";
    }

    private static String consents(Scene scene) {
        for (int person = 1; person <= SAID.size(); person++) {
            Answer made = scene.post(
                    Person.INSPECTOR,
                    evidence(scene),
                    "/v1/people",
                    Map.of("programme", scene.recall("programme"), "name", "Resident " + person));
            scene.remember("person " + person, expect(201, made).id());
            Answer consent = scene.post(
                    Person.INSPECTOR,
                    evidence(scene),
                    "/v1/people/" + made.id() + "/consents",
                    Map.of("purposes", List.of("derive-standard"), "decision", "given"));
            scene.remember("consent " + person, expect(201, consent).id());
        }
        return "4 consents";
    }

    private static String said(Scene scene) {
        for (int person = 1; person <= SAID.size(); person++) {
            Answer made = scene.post(
                    Person.INSPECTOR,
                    evidence(scene),
                    "/v1/evidence",
                    Map.of(
                            "visit", scene.recall("visit " + (person + 1) / 2),
                            "person", scene.recall("person " + person),
                            "consent", scene.recall("consent " + person),
                            "account", person == 3 ? "supported" : "first-person",
                            "words", SAID.get(person - 1)));
            scene.remember("said " + person, expect(201, made).id());
        }
        return "4 things said; only salted commitments to them leave the evidence service";
    }

    private static String checks(Scene scene) {
        for (int person = 1; person <= 3; person++) {
            check(scene, scene.recall("said " + person));
        }
        return "3 confirmed, 1 still to do";
    }

    /** Reads a record back to the person, who confirms it. */
    static void check(Scene scene, String evidence) {
        String path = "/v1/evidence/" + evidence;
        Answer read = expect(200, scene.get(Person.INSPECTOR, evidence(scene), path));
        expect(
                201,
                scene.post(
                        Person.INSPECTOR,
                        evidence(scene),
                        path + "/member-checks",
                        Map.of("outcome", "confirmed"),
                        read));
    }

    private static URI evidence(Scene scene) {
        return scene.services().evidence();
    }
}
