package org.saidanddone.bench.report;

import static org.saidanddone.bench.report.Cells.cells;
import static org.saidanddone.bench.report.Cells.millis;
import static org.saidanddone.bench.report.Cells.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.accept.EvidenceAccepted;
import org.saidanddone.bench.accept.JournalCheck;
import org.saidanddone.bench.gate.GateTimes;
import org.saidanddone.bench.http.Measured;
import org.saidanddone.bench.page.ClausePage;
import org.saidanddone.bench.suspend.Suspensions;
import org.saidanddone.local.suite.ServiceJvm;
import org.saidanddone.local.suite.Suite;

/** Tells each result as soon as it is there, and at the end what was to be reached. */
public final class Report {
    private final Markdown out;
    private final List<Goal> goals = new ArrayList<>();

    public Report(PrintStream out) {
        this.out = new Markdown(out);
    }

    public void settings(String loadBefore, Suite suite, Path root) throws IOException, SQLException {
        out.heading("Measured on");
        out.table(
                List.of("", ""),
                List.of(
                        cells("machine", Machine.inWords() + "; everything runs on it, the load generator too"),
                        cells("load average before", loadBefore),
                        cells("PostgreSQL, for the suite and pgbench", Server.inWords(suite.postgres())),
                        cells("Kafka", "one broker; events with acks=all, idempotent, no linger; one partition"),
                        cells(
                                "each service's JVM",
                                System.getProperty("java.vm.version") + " " + String.join(" ", ServiceJvm.flags())),
                        cells("pools", Pools.inWords(root)),
                        cells("traces", suite.tracesInWords()),
                        cells(
                                "load generator",
                                "blocking HTTP/1.1, one kept-alive connection and one thread a client, each asks again when answered")));
    }

    public void accepted(EvidenceAccepted.Outcome outcome) {
        out.heading("Evidence accepted over HTTP");
        out.paragraph(
                "Each `POST /v1/evidence` has a body of its own and inserts an item, its words and an outbox row, while the relay,"
                        + " standards-, contract- and audit-service do their work on the same machine. pgbench inserts the same rows into the same"
                        + " tables (made by the same migrations, in a database of its own) on the same server, in turns, while the suite is idle. "
                        + Ground.SPOTS + " visits and people, one a client.");
        List<String[]> rows = new ArrayList<>();
        for (EvidenceAccepted.Compared compared : outcome.compared()) {
            rows.add(row(compared.clients(), "evidence-service", compared.accepted()));
            compared.rows()
                    .ifPresent(baseline -> rows.add(cells(
                            Integer.toString(compared.clients()),
                            "pgbench",
                            number(baseline.perSecond()),
                            "mean " + millis(baseline.averageMillis()),
                            "",
                            "",
                            "")));
            compared.ratio().ifPresent(ratio -> ratio(compared.clients(), ratio));
        }
        out.table(List.of("clients", "who", "a second", "p50", "p95", "p99", "max"), rows);
        outcome.pgbench()
                .ifPresentOrElse(
                        tool -> out.paragraph(tool.version() + ": `" + tool.command() + "`"),
                        () -> out.paragraph(
                                "**pgbench is missing**, so this was held against nothing: it is in Debian's"
                                        + " package `postgresql-contrib`; install that and run this again."));
        outcome.compared()
                .forEach(compared ->
                        out.paragraph("After %d clients stopped, everything was read by every service %.1f s later."
                                .formatted(
                                        compared.clients(),
                                        compared.catchingUp().toMillis() / 1000.0)));
        found(outcome.found());
    }

    private void ratio(int clients, double ratio) {
        if (clients == Ground.SPOTS) {
            goals.add(Goal.share("evidence accepted, of pgbench at " + clients + " clients", ratio, 0.3, 0.5));
        } else {
            goals.add(new Goal(
                    "evidence accepted, of pgbench at " + clients + " client",
                    "none",
                    String.format(Locale.ROOT, "%.1f %%", ratio * 100),
                    true));
        }
    }

    private void found(JournalCheck.Found found) {
        String words = "%d acknowledged, %d missing, %d more than once"
                .formatted(found.acknowledged(), found.missing(), found.repeated());
        if (!found.eachOnce()) {
            out.paragraph("**LOST OR REPEATED: " + words + ".** What was measured above is worth nothing.");
        }
        goals.add(new Goal(
                "acknowledged evidence in audit-service's journal", "each item, once", words, found.eachOnce()));
    }

    public void page(ClausePage.Compared compared) {
        out.heading("A page of 100 clauses");
        out.paragraph(
                "`GET /v1/clauses`, 100 published clauses with whole chains, %d bytes, against a bare Quarkus endpoint that sends the same bytes, in turns; same JVM settings, same load generator."
                        .formatted(compared.bytes()));
        out.table(
                List.of("clients", "who", "a second", "p50", "p95", "p99", "max"),
                List.of(
                        row(ClausePage.CLIENTS, "contract-service", compared.page()),
                        row(ClausePage.CLIENTS, "bare endpoint", compared.bare())));
        goals.add(Goal.share("page of clauses, of the bare endpoint", compared.ratio(), 0.4, 0.6));
    }

    /** In the order in which they were measured. */
    public void suspensions(List<Suspensions.Outcome> outcomes) {
        goals.addAll(new SuspensionSection(out).tell(outcomes));
    }

    public void gate(GateTimes.Outcome outcome) {
        goals.addAll(new GateSection(out).tell(outcome));
    }

    public void goals() {
        out.heading("Goals");
        out.table(
                List.of("what", "goal", "measured", "reached"),
                goals.stream().map(Goal::cells).toList());
    }

    private static String[] row(int clients, String who, Measured measured) {
        return cells(
                Integer.toString(clients),
                who,
                number(measured.perSecond()),
                millis(measured.millisAt(50)),
                millis(measured.millisAt(95)),
                millis(measured.millisAt(99)),
                millis(measured.millisAt(100)));
    }
}
