package org.saidanddone.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.bench.http.Reply;
import org.saidanddone.local.suite.ServiceName;

/** Standards and clauses, written, assented to and published through the interfaces. */
public final class Agreements implements AutoCloseable {
    private final Ground ground;
    private final HttpConnection standards;
    private final HttpConnection groupAtContracts;
    private final HttpConnection boroughAtContracts;
    private final UUID contract;

    /** A version of a clause: its own id, and where it is read. */
    public record ClauseVersion(UUID id, String path) {
        /** Where its clause is read. */
        public String clausePath() {
            return path.substring(0, path.indexOf("/versions/"));
        }
    }

    public Agreements(Ground ground) throws IOException {
        this.ground = ground;
        standards = ground.connect(Login.GROUP, ServiceName.STANDARDS);
        groupAtContracts = ground.connect(Login.GROUP, ServiceName.CONTRACT);
        boroughAtContracts = ground.connect(Login.BOROUGH, ServiceName.CONTRACT);
        contract =
                Json.id(boroughAtContracts.post("/v1/contracts", """
                {"programme":"%s","title":"Measured","provider":"%s"}""".formatted(ground.programme(), ground.provider())));
    }

    /** A published standard version; each list of evidence stands under a provision of its own. */
    public UUID standard(List<List<UUID>> evidence) throws IOException {
        Reply made = standards.post("/v1/standards", """
                {"programme":"%s","title":"My home, my door","outcome":"I decide who comes into my room, and when I go to bed.",\
                "easyRead":"My room is mine. I choose my bedtime."}""".formatted(ground.programme()));
        UUID version = Json.id(made);
        String path = path(made);
        for (List<UUID> ofOne : evidence) {
            String links = ofOne.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
            standards.post(path + "/provisions", """
                    {"text":"Staff knock and wait for an answer. Nobody sets a bedtime for another adult.",\
                    "easyRead":"Staff knock and wait. You choose your bedtime.","evidence":[%s]}""".formatted(links)).expect(201);
        }
        assent(standards, path);
        standards.post(path + "/publication", "{}").expect(200);
        return version;
    }

    /** A clause version that both sides assented to, and nobody published. */
    public ClauseVersion clause(UUID standardVersion) throws IOException {
        Reply made = boroughAtContracts.post("/v1/contracts/" + contract + "/clauses", """
                {"title":"Own door, own time","text":"The provider offers each resident a key to their own door and sets no bedtime.",\
                "easyRead":"You get a key. You choose your bedtime.","implements":["%s"]}""".formatted(standardVersion));
        String path = path(made.expect(201));
        assent(groupAtContracts, path);
        assent(boroughAtContracts, path);
        return new ClauseVersion(Json.id(made), path);
    }

    /** Publishes a clause version that is complete. */
    public void publish(ClauseVersion clause) throws IOException {
        boroughAtContracts.post(clause.path() + "/publication", "{}").expect(200);
    }

    /** Asks whether it could be published, which it could. */
    public void check(ClauseVersion clause) throws IOException {
        Reply answer = boroughAtContracts
                .post(clause.path() + "/publication-checks", "{}")
                .expect(200);
        if (!Json.of(answer).path("verdict").asText().equals("complete")) {
            throw new IllegalStateException("a clause that should be complete is not: " + answer.text());
        }
    }

    private static void assent(HttpConnection side, String path) throws IOException {
        String digest = Json.of(side.get(path).expect(200)).path("digest").asText();
        side.post(path + "/assents", """
                {"digest":"%s"}""".formatted(digest)).expect(201);
    }

    private static String path(Reply made) {
        return URI.create(made.location()).getPath();
    }

    @Override
    public void close() throws IOException {
        standards.close();
        groupAtContracts.close();
        boroughAtContracts.close();
    }
}
