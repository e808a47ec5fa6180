package org.saidanddone.bench.accept;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saidanddone.bench.CaughtUp;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.http.Measured;

/** Evidence accepted over HTTP and pgbench inserting the same rows into the same server, in turns, and then what audit-service knows of it. */
public final class EvidenceAccepted {
    private static final int[] CLIENTS = {1, 32};
    private static final int ROUNDS = 3;
    private static final int WARM_UP_CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration EACH = Duration.ofSeconds(5);

    private final Ground ground;
    private final Path root;

    public EvidenceAccepted(Ground ground, Path root) {
        this.ground = ground;
        this.root = root;
    }

    /**
     * With so many clients.
     *
     * @param rows what pgbench committed a second over all rounds, empty without pgbench
     * @param catchingUp how long the other services took to read the last round after its end
     */
    public record Compared(int clients, Measured accepted, Optional<Rows> rows, Duration catchingUp) {
        public Optional<Double> ratio() {
            return rows.map(baseline -> accepted.perSecond() / baseline.perSecond());
        }
    }

    /** What pgbench said, as a mean of its rounds. */
    public record Rows(double perSecond, double averageMillis) {}

    /** All of it; the command of pgbench is that of the last run. */
    public record Outcome(List<Compared> compared, Optional<Tool> pgbench, JournalCheck.Found found) {}

    /** Which pgbench, and how it was called with most clients. */
    public record Tool(String version, String command) {}

    public Outcome run() throws IOException, InterruptedException, SQLException {
        Optional<Pgbench> pgbench =
                Pgbench.find(ground.suite().folder(), ground.suite().postgres().port());
        if (pgbench.isPresent()) {
            new SameRows(ground, root).create();
        }
        Accepting accepting = new Accepting(ground);
        accepting.run(WARM_UP_CLIENTS, WARM_UP);
        CaughtUp.await(ground);
        List<Compared> compared = new ArrayList<>();
        for (int clients : CLIENTS) {
            compared.add(compare(clients, accepting, pgbench));
        }
        return new Outcome(compared, tool(pgbench), new JournalCheck(ground).lookFor(accepting.acknowledged()));
    }

    private Compared compare(int clients, Accepting accepting, Optional<Pgbench> pgbench)
            throws IOException, InterruptedException, SQLException {
        List<Pgbench.Said> said = new ArrayList<>();
        Measured accepted = new Measured(Measured.histogram(), Duration.ZERO);
        Duration catchingUp = Duration.ZERO;
        for (int round = 0; round < ROUNDS; round++) {
            if (pgbench.isPresent()) {
                said.add(pgbench.get().run(clients, EACH));
            }
            accepted = accepted.plus(accepting.run(clients, EACH));
            catchingUp = CaughtUp.await(ground);
        }
        return new Compared(clients, accepted, mean(said), catchingUp);
    }

    private static Optional<Rows> mean(List<Pgbench.Said> said) {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rows(
                        said.stream()
                                .mapToDouble(Pgbench.Said::perSecond)
                                .average()
                                .orElseThrow(),
                        said.stream()
                                .mapToDouble(Pgbench.Said::averageMillis)
                                .average()
                                .orElseThrow()));
    }

    private static Optional<Tool> tool(Optional<Pgbench> pgbench) throws IOException, InterruptedException {
        return pgbench.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tool(
                        pgbench.get().version(),
                        String.join(" ", pgbench.get().command(CLIENTS[CLIENTS.length - 1], EACH))));
    }
}
