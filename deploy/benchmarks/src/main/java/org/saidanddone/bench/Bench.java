package org.saidanddone.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.saidanddone.bench.accept.EvidenceAccepted;
import org.saidanddone.bench.fill.Imported;
import org.saidanddone.bench.gate.GateTimes;
import org.saidanddone.bench.page.ClausePage;
import org.saidanddone.bench.report.Machine;
import org.saidanddone.bench.report.Report;
import org.saidanddone.bench.suspend.Chains;
import org.saidanddone.bench.suspend.Suspensions;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.Logs;
import org.saidanddone.local.suite.Started;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.local.suite.SuiteSettings;

/** The program behind deploy/bench. */
public final class Bench {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;

    private final Path root;
    private final Set<Part> parts;
    private final PrintStream progress;
    private final Report report;
    private final List<Suspensions.Outcome> suspended = new ArrayList<>();

    private Bench(Path root, Set<Part> parts, PrintStream out, PrintStream progress) {
        this.root = root;
        this.parts = parts;
        this.progress = progress;
        this.report = new Report(out);
    }

    public static void main(String... arguments) throws Exception {
        Logs.onlyWarnings();
        Path root = Path.of(System.getProperty("saidanddone.root", "."))
                .toAbsolutePath()
                .normalize();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            System.exit(new Bench(root, Part.named(arguments), out, progress).run() ? 0 : 1);
        } catch (LocalFailure e) {
            progress.println(e.getMessage());
            System.exit(1);
        }
    }

    /** False when something that was acknowledged is missing. */
    private boolean run() throws IOException, InterruptedException, SQLException, ExecutionException {
        String loadBefore = Machine.load();
        Path folder =
                Files.createTempDirectory(Files.createDirectories(root.resolve("deploy/benchmarks/target")), "bench-");
        Started started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder), "stop-the-suite"));
        Suite suite = Suite.start(settings(folder), part -> say("starting " + part), started);
        report.settings(loadBefore, suite, root);
        Ground ground = Ground.of(suite);
        boolean eachOnce = true;
        try (Chains chains = new Chains(ground)) {
            // first, while the suite holds little
            if (parts.contains(Part.PAGE) || parts.contains(Part.SUSPEND)) {
                withFewItems(ground, chains);
            }
            if (parts.contains(Part.ACCEPT)) {
                say("evidence accepted over HTTP, and pgbench");
                EvidenceAccepted.Outcome accepted = new EvidenceAccepted(ground, root).run();
                report.accepted(accepted);
                eachOnce = accepted.found().eachOnce();
            }
            if (parts.contains(Part.SUSPEND)) {
                say("making published clauses");
                suspensions(ground, MANY, chains.make(2 * Suspensions.COUNTED));
                report.suspensions(suspended);
            }
        }
        // last: what it publishes rests on so much that audit-service, which looks at it each minute, would be heard in
        // all the others
        if (parts.contains(Part.GATE)) {
            say("the gate on ever more things said, and the fence");
            try (GateTimes times = new GateTimes(ground)) {
                report.gate(times.run());
            }
        }
        report.goals();
        return eachOnce;
    }

    private void withFewItems(Ground ground, Chains chains)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        say("making published clauses");
        boolean suspend = parts.contains(Part.SUSPEND);
        int counted = 2 * Suspensions.COUNTED;
        List<Chains.Chain> made = chains.make(suspend ? counted + Suspensions.WARM_UP : ClausePage.CLAUSES);
        if (parts.contains(Part.PAGE)) {
            say("a page of clauses, and a bare endpoint");
            report.page(new ClausePage(ground, root).run());
        }
        if (suspend) {
            CaughtUp.await(ground);
            Suspensions.warmUp(ground, made.subList(counted, made.size()));
            suspensions(ground, FEW, made.subList(0, counted));
        }
    }

    /** The first half on an idle suite, the others while clients write. */
    private void suspensions(Ground ground, int items, List<Chains.Chain> made)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        say("filling up to " + items + " things said");
        Imported imported = new Imported(ground);
        long began = System.nanoTime();
        imported.upTo(items);
        say("filled and read by every service in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s");
        say("withdrawals, and bare round trips over Kafka");
        List<Chains.Chain> first = made.subList(0, Suspensions.COUNTED);
        suspended.add(Suspensions.run(ground, imported.count(), first, 0));
        List<Chains.Chain> others = made.subList(Suspensions.COUNTED, made.size());
        suspended.add(Suspensions.run(ground, imported.count(), others, Suspensions.WRITERS));
        CaughtUp.await(ground);
    }

    /** Free ports unless some are given, and always a folder of its own: nothing of deploy/run is touched. */
    private SuiteSettings settings(Path folder) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent("SAID_AND_DONE_PORTS", "0");
        environment.put("SAID_AND_DONE_FOLDER", folder.toString());
        return SuiteSettings.of(root, environment);
    }

    private void say(String what) {
        progress.println("... " + what);
    }

    private static void end(Started started, Path folder) {
        started.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new LocalFailure("The folder " + folder + " could not be removed.", e);
        }
    }
}
