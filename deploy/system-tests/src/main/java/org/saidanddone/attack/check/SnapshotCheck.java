package org.saidanddone.attack.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.local.suite.ServiceName;

/**
 * G2, asked of one database again and again, each time in one snapshot: every row that says published is complete by the facts beside it, at the time
 * of the snapshot, and was judged by exactly these; or it is marked unverified, and nothing known is missing. Besides, no fact is ever older than it
 * was, or gone.
 */
public final class SnapshotCheck {
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Stand stand;
    private final ServiceName service;
    private final Violations violations;
    private final FactCopy copy = new FactCopy();
    private final Map<AggregateRef, Judged> judged = new HashMap<>();
    private final Thread thread;
    private volatile boolean stopped;
    private final AtomicLong looks = new AtomicLong();

    private SnapshotCheck(Stand stand, ServiceName service, Violations violations) {
        this.stand = stand;
        this.service = service;
        this.violations = violations;
        this.thread = Thread.ofPlatform().name("look-at-" + service.database()).unstarted(this::run);
    }

    /** A row that was found to be right, with all that this rests on. */
    private record Judged(PublishedRow row, Set<AggregateRef> members) {}

    public static SnapshotCheck start(Stand stand, ServiceName service, Violations violations) {
        SnapshotCheck check = new SnapshotCheck(stand, service, violations);
        check.thread.start();
        return check;
    }

    /** How often it has looked. */
    public long looks() {
        return looks.get();
    }

    /** Looks no more. */
    public void end() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = stand.look(service)) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                while (!stopped) {
                    look(connection);
                    connection.commit();
                    looks.incrementAndGet();
                    LockSupport.parkNanos(BETWEEN_NANOS);
                }
            } catch (SQLException e) {
                // the server was killed, and comes back
                LockSupport.parkNanos(BETWEEN_NANOS);
            } catch (RuntimeException e) {
                violations.found("attack", "a look at a database failed: " + e, List.of());
                return;
            }
        }
    }

    private void look(Connection snapshot) throws SQLException {
        FactCopy.Changes changes = copy.look(snapshot);
        changes.wentBack().forEach(what -> found(what + " among the facts"));
        List<PublishedRow> rows = PublishedRow.all(snapshot);
        judged.keySet().retainAll(rows.stream().map(PublishedRow::candidate).toList());
        List<PublishedRow> toJudge =
                rows.stream().filter(row -> isNew(row, changes.changed())).toList();
        if (!toJudge.isEmpty()) {
            Facts facts = Facts.of(copy.facts().values());
            toJudge.forEach(row -> judge(row, facts));
        }
    }

    /** No consent of an attack expires: while neither the row nor what it rests on changes, it stays right. */
    private boolean isNew(PublishedRow row, Set<AggregateRef> changed) {
        Judged before = judged.get(row.candidate());
        return before == null
                || !before.row().equals(row.timeless())
                || before.members().stream().anyMatch(changed::contains);
    }

    private void judge(PublishedRow row, Facts facts) {
        Closure closure = Closure.of(row.candidate(), facts);
        judged.put(row.candidate(), new Judged(row.timeless(), closure.members()));
        String kind =
                row.candidate().type().publicName() + " " + row.candidate().id();
        switch (row.judge(facts)) {
            case Verdict.Incomplete incomplete ->
                found(kind + " is published and incomplete: "
                        + incomplete.gaps().stream()
                                .map(gap -> gap.rule().code() + " at " + gap.pointer())
                                .toList());
            case Verdict.Unverifiable unverifiable -> {
                if (!row.unverified()) {
                    found(kind + " is published and not marked as unverified, though it cannot be verified");
                }
            }
            case Verdict.Complete complete -> {
                if (row.unverified() || !row.isJudgedBy(closure)) {
                    found(kind + " is published, and was judged by other facts than those beside it");
                }
            }
        }
    }

    private void found(String what) {
        violations.found("G2", "in the database of " + service.publicName() + ": " + what, List.of());
    }
}
