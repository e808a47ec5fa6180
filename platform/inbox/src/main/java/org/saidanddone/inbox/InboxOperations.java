package org.saidanddone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saidanddone.events.id.Source;

/**
 * What an operator does with what a service has read (docs/operating.md), on a session of its own and without a framework. {@link #empty} and
 * {@link #readAgain} need {@link #tryLock} first: then no replica of the service applies.
 */
public final class InboxOperations {
    private static final String OPEN = """
            select id, source, at_offset, type, aggregate_id, reason, fork from inbox_parked
            where resolved_at is null order by source, at_offset limit ?""";
    private static final int MOST = 100;

    private final Connection connection;

    public InboxOperations(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock of the applier for as long as the session lasts; false when a replica has it. */
    public boolean tryLock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, ApplierLock.KEY);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * How far each source was applied, by its name.
     *
     * @return per source: the next offset, and why it is halted, if it is
     */
    public Map<Source, Applied> applied() throws SQLException {
        Map<Source, Applied> applied = new EnumMap<>(Source.class);
        Offsets.read(connection)
                .forEach((source, stored) ->
                        applied.put(source, new Applied(stored.next(), Optional.ofNullable(stored.halted()))));
        return applied;
    }

    /**
     * How far a source was applied.
     *
     * @param next the offset of the next event to apply
     * @param halted why nothing more of it is applied until a rebuild
     */
    public record Applied(long next, Optional<String> halted) {}

    /** What is found and not resolved, oldest first. */
    public List<Finding> findings() throws SQLException {
        return Doubts.findings(connection);
    }

    /** Records that were not applied and still stand open, at most a hundred. */
    public List<ParkedRecord> parked() throws SQLException {
        List<ParkedRecord> parked = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setInt(1, MOST);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parked.add(ParkedRecord.of(rows));
                }
            }
        }
        return parked;
    }

    /**
     * Forgets all that was read but how far that was, in the caller's transaction: the applier begins at the first event of each source, and no gate
     * is open before it has come as far again.
     */
    public void empty() throws SQLException {
        Offsets.beginAgain(connection);
        execute("truncate inbox_seen, inbox_aggregate, inbox_parked, inbox_finding");
    }

    /**
     * Reads every topic again from its beginning, in the caller's transaction, for a service that may keep each event only once: what was seen is
     * still known, so that nothing is applied twice and a fork shows. What could not be read is forgotten, and parked again if it still stands there.
     */
    public void readAgain() throws SQLException {
        Offsets.beginAgain(connection);
        execute("delete from inbox_parked");
        execute("update inbox_aggregate set parked = 0 where parked > 0");
        execute(
                "update inbox_finding set resolved_at = now() where resolved_at is null and kind in ('halted', 'unreadable')");
    }

    /**
     * Lets a record go that could not be read and that may have concerned anything, so that it closes no gate any more: somebody has looked, and
     * answers for it that nothing which breaks a chain was in it.
     *
     * @return false when there is no such record that is open, or it concerns one known aggregate, or it is a fork
     */
    public boolean dismiss(long parkedId) throws SQLException {
        Offsets.lockAll(connection);
        Optional<Parking.Parked> parked = Parking.take(connection, parkedId);
        if (parked.isEmpty() || parked.get().concerns().isPresent()) {
            return false;
        }
        Parking.resolve(connection, parkedId);
        Findings.resolveUnreadable(connection, parked.get().record().position());
        return true;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
