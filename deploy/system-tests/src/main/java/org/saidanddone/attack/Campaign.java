package org.saidanddone.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.saidanddone.attack.check.Quiet;
import org.saidanddone.attack.check.SnapshotCheck;
import org.saidanddone.attack.check.Violations;
import org.saidanddone.attack.client.Client;
import org.saidanddone.attack.client.Ground;
import org.saidanddone.attack.client.Players;
import org.saidanddone.attack.client.Plots;
import org.saidanddone.attack.client.Requests;
import org.saidanddone.attack.fault.Faults;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Started;

/** One attack: starts the suite, lets clients write while faults happen, waits until all is quiet, and looks. */
public final class Campaign {
    private static final int PLOTS = 4;
    private static final Duration FIRST_PLOTS_WITHIN = Duration.ofSeconds(90);
    private static final String SUITE = "suite";
    private static final long REPORT_EACH_MILLIS = 10_000;

    private final AttackSettings settings;
    private final Consumer<String> progress;

    public Campaign(AttackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @param started gets each process; the caller closes it, also when this fails
     */
    public Findings run(Started started) throws InterruptedException, SQLException {
        Findings findings = attackAndLook(started);
        if (findings.violations().isEmpty()) {
            remove(settings.folder().resolve(SUITE));
        }
        return findings;
    }

    private Findings attackAndLook(Started started) throws InterruptedException, SQLException {
        Path file = folder().resolve("history.jsonl");
        progress.accept("starting PostgreSQL, Kafka and six services");
        try (Stand stand = Stand.start(settings.root(), settings.folder().resolve(SUITE), started);
                History history = new History(file)) {
            Ground ground = Ground.make(stand);
            Violations violations = new Violations(history);
            Plots plots = new Plots(PLOTS);
            long looks;
            try (Requests requests = new Requests(Ground.tokens(stand, ground))) {
                looks = attack(stand, requests, ground, plots, history, violations);
                progress.accept("waiting until everything has arrived, and looking");
                boolean enough = settings.toTheFirst() && !violations.all().isEmpty();
                if (!enough) {
                    Client last = new Client(0, stand, requests, history, violations, settings.seed());
                    new Quiet(stand, last, history, violations).look(plots.all());
                }
            }
            return new Findings(
                    settings,
                    file,
                    history.operations(),
                    history.faults(),
                    violations.all(),
                    plots.all().size(),
                    looks);
        }
    }

    /** How often the databases were looked at meanwhile. */
    private long attack(
            Stand stand, Requests requests, Ground ground, Plots plots, History history, Violations violations)
            throws InterruptedException {
        List<SnapshotCheck> checks = List.of(
                SnapshotCheck.start(stand, ServiceName.STANDARDS, violations),
                SnapshotCheck.start(stand, ServiceName.CONTRACT, violations));
        Players players = new Players(ground, plots, history, violations);
        Faults faults = new Faults(stand, history, violations, settings.seed());
        try {
            Random seeds = new Random(settings.seed());
            for (int number = 1; number <= settings.clients(); number++) {
                players.play(new Client(number, stand, requests, history, violations, seeds.nextLong()));
            }
            plots.awaitFirst(FIRST_PLOTS_WITHIN);
            faults.start();
            awaitEnd(history, violations);
        } finally {
            // faults first, so that what clients are at comes to an end
            faults.end();
            players.end();
            for (SnapshotCheck check : checks) {
                check.end();
            }
        }
        return checks.stream().mapToLong(SnapshotCheck::looks).sum();
    }

    private void awaitEnd(History history, Violations violations) throws InterruptedException {
        long deadline = System.nanoTime() + settings.lasting().toNanos();
        for (long left = left(deadline); left > 0; left = left(deadline)) {
            long wait = Math.min(left, REPORT_EACH_MILLIS);
            if (settings.toTheFirst() && violations.awaitFirst(wait)) {
                return;
            }
            if (!settings.toTheFirst()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
            }
            progress.accept("%d operations completed, %d faults, %d violations, %s left"
                    .formatted(
                            history.completed(),
                            history.faults().size(),
                            violations.all().size(),
                            Duration.ofMillis(Math.max(0, left(deadline))).truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    private static long left(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    /** Its databases and logs are of use only to who has to find out what went wrong. */
    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        try {
            return Files.createDirectories(settings.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
