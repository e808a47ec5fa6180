package org.saidanddone.bench.suspend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.saidanddone.bench.Agreements;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Json;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.local.suite.ServiceName;

/**
 * Published clauses, each with a chain of its own, all made through the interfaces. Two things said stand under every one of them and a
 * third under one alone: three people in three homes are enough for the gate, and two are not, so whoever takes back the third breaks that chain and no other.
 */
public final class Chains implements AutoCloseable {
    private final Ground ground;
    private final HttpConnection evidence;
    private final Agreements agreements;
    private final UUID one;
    private final UUID other;

    /** A published clause, and the evidence without which it cannot stand. */
    public record Chain(UUID evidence, String clausePath) {}

    public Chains(Ground ground) throws IOException {
        this.ground = ground;
        evidence = ground.connect(Login.GROUP, ServiceName.EVIDENCE);
        agreements = new Agreements(ground);
        one = confirmed(0);
        other = confirmed(1);
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
        Agreements.ClauseVersion clause = agreements.clause(agreements.standard(List.of(List.of(one, other, own))));
        agreements.publish(clause);
        return new Chain(own, clause.clausePath());
    }

    private UUID confirmed(int spot) throws IOException {
        UUID id = Json.id(evidence.post("/v1/evidence", ground.spot(spot).said("I want to choose when I go to bed.")));
        evidence.postOnFirstVersion("/v1/evidence/" + id + "/member-checks", """
                {"outcome":"confirmed"}""")
                .expect(201);
        return id;
    }

    @Override
    public void close() throws IOException {
        evidence.close();
        agreements.close();
    }
}
