package org.saidanddone.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saidanddone.local.suite.Suite;

/**
 * A programme in the running suite, built over public HTTP, for tests to break: one user-led group, one borough, one provider, three homes.
 */
final class Newham {
    private static final List<Map<String, Object>> TWO_PEERS = List.of(inspector("peer"), inspector("peer"));

    /** No answer at all fails a test, and never holds it up for ever. */
    private static final RestAssuredConfig BOUNDED = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", 10_000)
                    .setParam("http.socket.timeout", 60_000));

    final UUID userLed;
    final UUID borough;
    final UUID provider;
    final String programme;
    final List<String> visits = new ArrayList<>();

    final String declaration;

    private final Suite suite;
    private final String inspector;
    private final String commissioner;

    Newham(Suite suite) {
        this.suite = suite;
        userLed = organisation("user-led");
        borough = organisation("commissioner");
        provider = organisation("provider");
        inspector = suite.token("inspector", "contributor", userLed);
        commissioner = suite.token("commissioner", "contributor", borough);
        declaration = created(
                        inspector(),
                        evidence("/v1/organisations/" + userLed + "/user-led-declarations"),
                        declared(8, "2999-12"))
                .path("href");
        verifyDeclaration();
        programme = created(inspector(), evidence("/v1/programmes"), Map.of("title", "Homes", "commissioner", borough))
                .path("id");
        for (int home = 0; home < 3; home++) {
            String setting = created(
                            inspector(), evidence("/v1/care-settings"), Map.of("name", "Home", "provider", provider))
                    .path("id");
            visits.add(created(
                            inspector(),
                            evidence("/v1/visits"),
                            Map.of(
                                    "programme", programme,
                                    "setting", setting,
                                    "date", "2026-09-10",
                                    "inspectors", TWO_PEERS))
                    .path("id"));
        }
    }

    RequestSpecification inspector() {
        return as(inspector);
    }

    /** Another member of the same group. */
    RequestSpecification otherInspector() {
        return as(suite.token("other inspector", "contributor", userLed));
    }

    /** Another one of the borough. */
    RequestSpecification otherCommissioner() {
        return as(suite.token("other commissioner", "contributor", borough));
    }

    RequestSpecification commissioner() {
        return as(commissioner);
    }

    RequestSpecification council() {
        return as(suite.token("procurement", "procurement", borough));
    }

    RequestSpecification auditor() {
        return as(suite.token("auditor", "auditor", UUID.randomUUID()));
    }

    /** Somebody new says something in one of the homes, with consent; not yet checked back. */
    Said says(int home, String words) {
        return says(home, words, "given", "first-person");
    }

    Said says(int home, String words, String decision, String account) {
        String person = created(inspector(), evidence("/v1/people"), Map.of("programme", programme, "name", "N. N."))
                .path("id");
        return says(home, words, person, decision, account);
    }

    Said says(int home, String words, String person, String decision, String account) {
        String consent = consent(person, decision);
        String id = created(
                        inspector(),
                        evidence("/v1/evidence"),
                        Map.of(
                                "visit", visits.get(home),
                                "person", person,
                                "consent", consent,
                                "account", account,
                                "words", words))
                .path("id");
        return new Said(id, person, evidence("/v1/people/" + person + "/consents/" + consent));
    }

    String consent(String person, String decision) {
        return created(
                        inspector(),
                        evidence("/v1/people/" + person + "/consents"),
                        Map.of("purposes", List.of("derive-standard"), "decision", decision))
                .path("id");
    }

    /** Four people in two homes, all checked back: enough for the floor of three people and two settings, and one to spare. */
    List<Said> fourPeople() {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            said.add(says(i / 2, "Thing " + i));
            confirm(said.get(i));
        }
        return said;
    }

    void confirm(Said said) {
        check(said, "confirmed");
    }

    void check(Said said, String outcome) {
        String tag = inspector().get(evidence("/v1/evidence/" + said.id())).header("ETag");
        inspector()
                .header("If-Match", tag)
                .body(Map.of("outcome", outcome))
                .post(evidence("/v1/evidence/" + said.id() + "/member-checks"))
                .then()
                .statusCode(201);
    }

    /** A change by the group, of what it has just read. */
    void change(URI what, Map<String, ?> body) {
        Response changed = inspector()
                .header("If-Match", inspector().get(what).header("ETag"))
                .body(body)
                .put(what);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }

    /** What the group says of the eight who govern it. */
    static Map<String, Object> declared(int withLivedExperience, String validThrough) {
        return Map.of("members", 8, "withLivedExperience", withLivedExperience, "validThrough", validThrough);
    }

    /** Somebody independent finds the declaration true, as it stands. */
    void verifyDeclaration() {
        RequestSpecification advocates = as(suite.token("advocate", "contributor", organisation("support")));
        String tag = inspector().get(evidence(declaration)).header("ETag");
        advocates
                .header("If-Match", tag)
                .body(Map.of())
                .post(evidence(declaration + "/verification"))
                .then()
                .statusCode(200);
    }

    /** Corrects who took part in the visit to a home, and where it was. */
    void correctVisit(int home, int where, List<Map<String, Object>> inspectors) {
        String setting =
                inspector().get(evidence("/v1/visits/" + visits.get(where))).path("setting.id");
        change(
                evidence("/v1/visits/" + visits.get(home)),
                Map.of("setting", setting, "date", "2026-09-10", "inspectors", inspectors));
    }

    static Map<String, Object> inspector(String role, Object... interests) {
        return Map.of("role", role, "interests", List.of(interests));
    }

    Response withdraw(Said said) {
        return inspector().body(Map.of()).post(evidence("/v1/evidence/" + said.id() + "/withdrawal"));
    }

    /** A standard with one provision linked to these, assented by the group; its address. */
    Version standard(List<Said> linked) {
        Version standard = draftStandard(linked);
        assent(inspector(), standard).then().statusCode(201);
        return standard;
    }

    Version draftStandard(List<Said> linked) {
        Response made = created(
                inspector(),
                standards("/v1/standards"),
                Map.of("programme", programme, "title", "My door", "outcome", "I have a key.", "easyRead", "My key."));
        Version version = new Version(made.path("id"), standards(made.path("href")));
        created(
                inspector(),
                version.at("/provisions"),
                Map.of(
                        "text", "Everybody is offered a key.",
                        "easyRead", "You get a key.",
                        "evidence", linked.stream().map(Said::id).toList()));
        return version;
    }

    Version publishedStandard(List<Said> linked) {
        Version standard = standard(linked);
        publish(inspector(), standard).then().statusCode(200);
        return standard;
    }

    Version draftClause(Version... implemented) {
        String contract = created(
                        commissioner(),
                        contracts("/v1/contracts"),
                        Map.of("programme", programme, "title", "Homes", "provider", provider))
                .path("id");
        Response made = created(
                commissioner(),
                contracts("/v1/contracts/" + contract + "/clauses"),
                Map.of(
                        "title", "Keys",
                        "text", "The provider offers keys.",
                        "easyRead", "Keys.",
                        "implements",
                                List.of(implemented).stream().map(Version::id).toList()));
        return new Version(made.path("id"), contracts(made.path("href")));
    }

    /** A draft with the assents of both sides. */
    Version readyClause(Version... implemented) {
        Version clause = draftClause(implemented);
        assent(inspector(), clause).then().statusCode(201);
        assent(commissioner(), clause).then().statusCode(201);
        return clause;
    }

    Version publishedClause(Version... implemented) {
        Version clause = readyClause(implemented);
        publish(commissioner(), clause).then().statusCode(200);
        return clause;
    }

    /** The next version of a standard, with other words and the links of before; a draft. */
    Version revise(Version standard, String outcome) {
        String versions = standard.address().toString();
        Response made = created(
                inspector(),
                URI.create(versions.substring(0, versions.lastIndexOf('/'))),
                Map.of("title", "My door", "outcome", outcome, "easyRead", "My keys."));
        Version revised = new Version(made.path("id"), standards(made.path("href")));
        List<String> said = inspector()
                .get(standard.address())
                .path("provisions[0].links.findAll { it.status == 'current' }.evidence.id");
        created(
                inspector(),
                revised.at("/provisions"),
                Map.of("text", "Everybody is offered keys.", "easyRead", "You get keys.", "evidence", said));
        return revised;
    }

    /** Links the standard's one provision to something else that was said. */
    Response link(Version standard, Said said) {
        String provision = inspector().get(standard.address()).path("provisions[0].id");
        String commitment =
                inspector().get(evidence("/v1/evidence/" + said.id())).path("commitment");
        return inspector()
                .body(Map.of("evidence", said.id(), "commitment", commitment))
                .post(standard.at("/provisions/" + provision + "/links"));
    }

    /** Links a clause to a standard that it implements as well. */
    Response implement(Version clause, Version standard) {
        String digest = inspector().get(standard.address()).path("digest");
        return inspector()
                .body(Map.of("standardVersion", standard.id(), "digest", digest))
                .post(clause.at("/links"));
    }

    /** Who said it asks for everything of theirs to be destroyed. */
    Response erase(Said said) {
        return inspector().body(Map.of()).post(evidence("/v1/people/" + said.person() + "/erasure"));
    }

    /** Takes a standard out of force. */
    Response withdraw(Version standard) {
        return inspector()
                .header("If-Match", inspector().get(standard.address()).header("ETag"))
                .body(Map.of())
                .post(standard.at("/withdrawal"));
    }

    /** In force from now on. */
    void stricterProfile(int leastVoices, int leastSettings) {
        Response profile = created(
                inspector(),
                standards("/v1/gate-profiles"),
                Map.of("programme", programme, "leastVoices", leastVoices, "leastSettings", leastSettings));
        created(
                inspector(),
                standards(profile.<String>path("href") + "/assents"),
                Map.of("digest", profile.<String>path("digest")));
    }

    Response assent(RequestSpecification who, Version version) {
        String digest = inspector().get(version.address()).path("digest");
        return who.body(Map.of("digest", digest)).post(version.at("/assents"));
    }

    Response publish(RequestSpecification who, Version version) {
        return who.body(Map.of()).post(version.at("/publication"));
    }

    int versionOf(Version version) {
        return inspector().get(version.address()).path("version");
    }

    String statusOf(Version version) {
        return inspector().get(version.address()).path("status");
    }

    URI evidence(String path) {
        return suite.addresses().evidence().resolve(path);
    }

    URI standards(String path) {
        return suite.addresses().standards().resolve(path);
    }

    URI contracts(String path) {
        return suite.addresses().contracts().resolve(path);
    }

    URI audit(String path) {
        return suite.addresses().audit().resolve(path);
    }

    Response created(RequestSpecification who, URI where, Object body) {
        Response response = who.body(body).post(where);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response;
    }

    private UUID organisation(String kind) {
        RequestSpecification registrar = as(suite.token("registrar", "registrar", UUID.randomUUID()));
        return UUID.fromString(
                created(registrar, evidence("/v1/organisations"), Map.of("name", "An organisation", "kind", kind))
                        .path("id"));
    }

    private static RequestSpecification as(String token) {
        return given().config(BOUNDED)
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .urlEncodingEnabled(false);
    }

    /** Something said. */
    record Said(String id, String person, URI consent) {}

    /** A version of a standard or of a clause. */
    record Version(String id, URI address) {
        URI at(String below) {
            return URI.create(address + below);
        }
    }
}
