package org.saidanddone.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.saidanddone.bench.accept.EvidenceAccepted;
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
    private final Path root;
    private final PrintStream progress;
    private final Report report;

    private Bench(Path root, PrintStream out, PrintStream progress) {
        this.root = root;
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
            System.exit(new Bench(root, out, progress).run() ? 0 : 1);
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

        say("evidence accepted over HTTP, and pgbench");
        EvidenceAccepted.Outcome accepted = new EvidenceAccepted(ground, root).run();
        report.accepted(accepted);

        say("making published clauses");
        try (Chains chains = new Chains(ground)) {
            List<Chains.Chain> made = chains.make(ClausePage.CLAUSES + Suspensions.WARM_UP);
            say("a page of clauses, and a bare endpoint");
            report.page(new ClausePage(ground, root).run());
            CaughtUp.await(ground);
            say("withdrawals, and bare Kafka hops");
            report.suspensions(Suspensions.run(ground, made));
        }
        report.goals();
        return accepted.found().eachOnce();
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
