package org.saidanddone.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** What everything measured stands on, made through the interfaces: four organisations, a programme, and where and by whom things are said. */
public final class Ground {
    /** As many visits and people as there are clients at most: nobody has to wait for another's row. */
    public static final int SPOTS = 32;

    private final Suite suite;
    private final Map<Login, UUID> organisations = new EnumMap<>(Login.class);
    private final UUID provider;
    private final UUID programme;
    private final List<Spot> spots = new ArrayList<>();

    /** A visit to a home, and a person met there who consented. */
    public record Spot(UUID visit, UUID person, UUID consent) {
        /** The body that records something this person said. */
        public String said(String words) {
            return """
                    {"visit":"%s","person":"%s","consent":"%s","account":"first-person","words":"%s"}""".formatted(visit, person, consent, words);
        }
    }

    private Ground(Suite suite) throws IOException {
        this.suite = suite;
        for (Login login : Login.values()) {
            organisations.put(login, UUID.randomUUID());
        }
        try (HttpConnection registrar = connect(Login.REGISTRAR, ServiceName.EVIDENCE)) {
            organisations.put(Login.GROUP, organisation(registrar, "user-led"));
            UUID borough = organisation(registrar, "commissioner");
            organisations.put(Login.BOROUGH, borough);
            organisations.put(Login.COUNCIL, borough);
            provider = organisation(registrar, "provider");
            organisations.put(Login.ADVOCATES, organisation(registrar, "support"));
        }
        declareUserLed();
        try (HttpConnection group = connect(Login.GROUP, ServiceName.EVIDENCE)) {
            programme = Json.id(group.post("/v1/programmes", """
                    {"title":"Measured","commissioner":"%s"}""".formatted(organisations.get(Login.BOROUGH))));
            for (int i = 0; i < SPOTS; i++) {
                spots.add(spot(group, i));
            }
        }
    }

    public static Ground of(Suite suite) throws IOException {
        return new Ground(suite);
    }

    public Suite suite() {
        return suite;
    }

    public UUID provider() {
        return provider;
    }

    public UUID programme() {
        return programme;
    }

    public Spot spot(int number) {
        return spots.get(number % SPOTS);
    }

    public UUID group() {
        return Objects.requireNonNull(organisations.get(Login.GROUP));
    }

    /** Somebody who was never met before, at the visit of a spot. */
    public Spot somebodyNew(HttpConnection group, int number) throws IOException {
        return person(group, spot(number).visit(), number);
    }

    /** A connection to a service, signed in. */
    public HttpConnection connect(Login login, ServiceName service) throws IOException {
        URI address = suite.service(service).address();
        return HttpConnection.to(
                address, suite.token(login.name(), login.role(), Objects.requireNonNull(organisations.get(login))));
    }

    /** A connection to the database of a service. */
    public Connection database(ServiceName service) throws SQLException {
        return database(service.database());
    }

    /** A connection to a database of the suite's server. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(suite.postgres().jdbcUrl(name), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private static UUID organisation(HttpConnection registrar, String kind) throws IOException {
        return Json.id(registrar.post("/v1/organisations", """
                {"name":"Measured %s","kind":"%s"}""".formatted(kind, kind)));
    }

    /** The group declares who governs it, and somebody independent verifies that. */
    private void declareUserLed() throws IOException {
        String all = "/v1/organisations/" + organisations.get(Login.GROUP) + "/user-led-declarations";
        try (HttpConnection group = connect(Login.GROUP, ServiceName.EVIDENCE);
                HttpConnection advocates = connect(Login.ADVOCATES, ServiceName.EVIDENCE)) {
            UUID declaration = Json.id(group.post(all, """
                    {"members":8,"withLivedExperience":7,"validThrough":"2999-12"}"""));
            advocates
                    .postOnFirstVersion(all + "/" + declaration + "/verification", "{}")
                    .expect(200);
        }
    }

    private Spot spot(HttpConnection group, int number) throws IOException {
        UUID home = Json.id(group.post("/v1/care-settings", """
                {"name":"Home %d","provider":"%s"}""".formatted(number, provider)));
        UUID visit = Json.id(group.post("/v1/visits", """
                {"programme":"%s","setting":"%s","date":"2026-09-14","inspectors":[{"role":"peer","interests":[]}]}""".formatted(programme, home)));
        return person(group, visit, number);
    }

    private Spot person(HttpConnection group, UUID visit, int number) throws IOException {
        UUID person = Json.id(group.post("/v1/people", """
                {"programme":"%s","name":"Resident %d"}""".formatted(programme, number)));
        UUID consent = Json.id(group.post("/v1/people/" + person + "/consents", """
                {"purposes":["derive-standard"],"decision":"given"}"""));
        return new Spot(visit, person, consent);
    }
}
