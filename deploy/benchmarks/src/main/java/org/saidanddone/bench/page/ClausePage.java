package org.saidanddone.bench.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Json;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.bench.http.Load;
import org.saidanddone.bench.http.Measured;
import org.saidanddone.bench.http.Reply;
import org.saidanddone.local.suite.ServiceName;

/** A page of 100 published clauses as a council's system pulls it, and the same bytes from a bare endpoint, in turns. */
public final class ClausePage {
    /** How many a page holds at most. */
    public static final int CLAUSES = 100;

    public static final int CLIENTS = 8;

    private static final String PATH = "/v1/clauses?status=published&limit=" + CLAUSES;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration EACH = Duration.ofSeconds(4);
    private static final int ROUNDS = 3;

    private final Ground ground;
    private final Path root;

    public ClausePage(Ground ground, Path root) {
        this.ground = ground;
        this.root = root;
    }

    /** Both over the same rounds. */
    public record Compared(int bytes, Measured page, Measured bare) {
        public double ratio() {
            return page.perSecond() / bare.perSecond();
        }
    }

    public Compared run() throws IOException, InterruptedException {
        byte[] bytes = onePage();
        try (BareEndpoint endpoint = BareEndpoint.start(root, ground.suite().folder(), bytes)) {
            Load.Clients page = number -> asking(ground.connect(Login.COUNCIL, ServiceName.CONTRACT), PATH);
            Load.Clients bare = number -> asking(HttpConnection.to(endpoint.address(), ""), BareEndpoint.PATH);
            Load.run(CLIENTS, WARM_UP, page);
            Load.run(CLIENTS, WARM_UP, bare);
            Optional<Compared> all = Optional.empty();
            for (int round = 0; round < ROUNDS; round++) {
                Measured ofBare = Load.run(CLIENTS, EACH, bare);
                Measured ofPage = Load.run(CLIENTS, EACH, page);
                all = Optional.of(all.map(before ->
                                new Compared(bytes.length, before.page.plus(ofPage), before.bare.plus(ofBare)))
                        .orElseGet(() -> new Compared(bytes.length, ofPage, ofBare)));
            }
            return all.orElseThrow();
        }
    }

    private byte[] onePage() throws IOException {
        try (HttpConnection council = ground.connect(Login.COUNCIL, ServiceName.CONTRACT)) {
            Reply page = council.get(PATH).expect(200);
            if (Json.of(page).path("items").size() != CLAUSES) {
                throw new IllegalStateException("the page does not hold " + CLAUSES + " clauses");
            }
            return page.body();
        }
    }

    private static Load.Client asking(HttpConnection connection, String path) {
        return new Load.Client() {
            @Override
            public void ask() throws IOException {
                connection.get(path).expect(200);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
