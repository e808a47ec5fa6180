package org.saidanddone.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A user-led organisation with a borough, a provider, a home that was visited, and one person who allows the use of what she says. */
record Newham(
        Caller registrar,
        Caller userLed,
        Caller borough,
        Caller provider,
        Caller strangers,
        UUID programme,
        UUID setting,
        UUID visit,
        UUID person,
        UUID consent) {

    static final List<Map<String, Object>> TWO_PEERS =
            List.of(Map.of("role", "peer", "interests", List.of()), Map.of("role", "peer", "interests", List.of()));

    static Newham make() {
        Caller registrar = Caller.of("registrar", UUID.randomUUID());
        Caller userLed = organisation(registrar, "Newham People First", "user-led");
        Caller borough = organisation(registrar, "London Borough of Newham", "commissioner");
        Caller provider = organisation(registrar, "Elm Homes", "provider");
        Caller strangers = organisation(registrar, "Barking People First", "user-led");
        UUID programme = programme(userLed, borough);
        UUID setting =
                userLed.made("/v1/care-settings", Map.of("name", "Elm Road", "provider", provider.organisation()));
        UUID visit = visit(userLed, programme, setting);
        UUID person = userLed.made("/v1/people", Map.of("programme", programme, "name", "Ada"));
        UUID consent = userLed.made("/v1/people/" + person + "/consents", given());
        return new Newham(registrar, userLed, borough, provider, strangers, programme, setting, visit, person, consent);
    }

    static Caller organisation(Caller registrar, String name, String kind) {
        return Caller.of("contributor", registrar.made("/v1/organisations", Map.of("name", name, "kind", kind)));
    }

    static UUID programme(Caller userLed, Caller borough) {
        return userLed.made("/v1/programmes", Map.of("title", "Group homes", "commissioner", borough.organisation()));
    }

    static UUID visit(Caller userLed, UUID programme, UUID setting) {
        return userLed.made(
                "/v1/visits",
                Map.of("programme", programme, "setting", setting, "date", "2026-09-14", "inspectors", TWO_PEERS));
    }

    /** A visit that moves to another setting. */
    static Map<String, Object> moved(UUID setting) {
        return Map.of("setting", setting, "date", "2026-09-14", "inspectors", TWO_PEERS);
    }

    /** Another home of the provider. */
    UUID home(String name) {
        return userLed.made("/v1/care-settings", Map.of("name", name, "provider", provider.organisation()));
    }

    static Map<String, Object> given() {
        return Map.of("purposes", List.of("derive-standard"), "decision", "given");
    }

    Map<String, Object> said(String words) {
        return Map.of("visit", visit, "person", person, "consent", consent, "account", "first-person", "words", words);
    }

    /** The path of evidence just recorded during another visit, at version 1. */
    String evidenceDuring(UUID anotherVisit, String words) {
        Map<String, Object> body = new HashMap<>(said(words));
        body.put("visit", anotherVisit);
        return "/v1/evidence/" + userLed.made("/v1/evidence", body);
    }

    /** The path of evidence just recorded, at version 1. */
    String evidence(String words) {
        return "/v1/evidence/" + userLed.made("/v1/evidence", said(words));
    }
}
