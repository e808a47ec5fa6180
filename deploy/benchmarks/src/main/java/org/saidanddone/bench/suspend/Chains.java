package org.saidanddone.bench.suspend;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Json;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.bench.http.Reply;
import org.saidanddone.local.suite.ServiceName;

/**
 * Published clauses, each with a chain of its own, all made through the interfaces. Two things said stand under every one of them and a
 * third under one alone: three people in three homes are enough for the gate, and two are not, so whoever takes back the third breaks that chain and no other.
 */
public final class Chains implements AutoCloseable {
    private final Ground ground;
    private final HttpConnection evidence;
    private final HttpConnection standards;
    private final HttpConnection groupAtContracts;
    private final HttpConnection boroughAtContracts;
    private final List<UUID> shared = new ArrayList<>();
    private final UUID contract;

    /** A published clause, and the evidence without which it cannot stand. */
    public record Chain(UUID evidence, String clausePath) {}

    public Chains(Ground ground) throws IOException {
        this.ground = ground;
        evidence = ground.connect(Login.GROUP, ServiceName.EVIDENCE);
        standards = ground.connect(Login.GROUP, ServiceName.STANDARDS);
        groupAtContracts = ground.connect(Login.GROUP, ServiceName.CONTRACT);
        boroughAtContracts = ground.connect(Login.BOROUGH, ServiceName.CONTRACT);
        shared.add(confirmed(0));
        shared.add(confirmed(1));
        contract =
                Json.id(boroughAtContracts.post("/v1/contracts", """
                {"programme":"%s","title":"Measured","provider":"%s"}""".formatted(ground.programme(), ground.provider())));
    }

    public List<Chain> make(int count) throws IOException {
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chains.add(make());
        }
        return chains;
    }

    private Chain make() throws IOException {
        UUID own = confirmed(2);
        return new Chain(own, clause(standard(own)));
    }

    private UUID confirmed(int spot) throws IOException {
        UUID id = Json.id(evidence.post("/v1/evidence", ground.spot(spot).said("I want to choose when I go to bed.")));
        evidence.postOnFirstVersion("/v1/evidence/" + id + "/member-checks", """
                {"outcome":"confirmed"}""")
                .expect(201);
        return id;
    }

    private UUID standard(UUID own) throws IOException {
        Reply made = standards.post("/v1/standards", """
                {"programme":"%s","title":"My home, my door","outcome":"I decide who comes into my room, and when I go to bed.",\
                "easyRead":"My room is mine. I choose my bedtime."}""".formatted(ground.programme()));
        UUID version = Json.id(made);
        String path = path(made);
        standards
                .post(path + "/provisions", """
                {"text":"Staff knock and wait for an answer. Nobody sets a bedtime for another adult.",\
                "easyRead":"Staff knock and wait. You choose your bedtime.","evidence":["%s","%s","%s"]}""".formatted(shared.getFirst(), shared.getLast(), own))
                .expect(201);
        assent(standards, path);
        standards.post(path + "/publication", "{}").expect(200);
        return version;
    }

    private String clause(UUID standardVersion) throws IOException {
        Reply made = boroughAtContracts.post("/v1/contracts/" + contract + "/clauses", """
                {"title":"Own door, own time","text":"The provider offers each resident a key to their own door and sets no bedtime.",\
                "easyRead":"You get a key. You choose your bedtime.","implements":["%s"]}""".formatted(standardVersion));
        String path = path(made.expect(201));
        assent(groupAtContracts, path);
        assent(boroughAtContracts, path);
        boroughAtContracts.post(path + "/publication", "{}").expect(200);
        return path.substring(0, path.indexOf("/versions/"));
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
        evidence.close();
        standards.close();
        groupAtContracts.close();
        boroughAtContracts.close();
    }
}
