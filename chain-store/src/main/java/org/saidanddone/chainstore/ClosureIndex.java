package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGStatement;
import org.saidanddone.events.id.AggregateRef;

/** The table {@code closure_member}: from a publication to all that it rests on, and back. */
final class ClosureIndex {
    private static final String DEPENDENTS = """
            select candidate_type, candidate_id from closure_member join publication using (candidate_type, candidate_id)
            where aggregate_type = ? and aggregate_id = ? and status = 'published' order by 1, 2""";
    private static final String MEMBERS = """
            select aggregate_type, aggregate_id, version from closure_member where candidate_type = ? and candidate_id = ?""";
    private static final String CLEAR = "delete from closure_member where candidate_type = ? and candidate_id = ?";
    private static final String ADD = """
            insert into closure_member (candidate_type, candidate_id, aggregate_type, aggregate_id, version)
            select ?, ?, member.* from unnest(?::text[], ?::uuid[], ?::bigint[]) as member""";
    private static final String CHANGE = """
            update closure_member set version = changed.version
            from unnest(?::text[], ?::uuid[], ?::bigint[]) as changed (type, id, version)
            where candidate_type = ? and candidate_id = ? and aggregate_type = changed.type and aggregate_id = changed.id""";
    private static final String REMOVE = """
            delete from closure_member using unnest(?::text[], ?::uuid[]) as gone (type, id)
            where candidate_type = ? and candidate_id = ? and aggregate_type = gone.type and aggregate_id = gone.id""";

    private ClosureIndex() {}

    /** The published candidates that rest on the aggregate. */
    static List<AggregateRef> dependents(Connection connection, AggregateRef aggregate) throws SQLException {
        List<AggregateRef> dependents = new ArrayList<>();
        try (PreparedStatement select = plannedAfresh(connection, DEPENDENTS)) {
            SqlRefs.set(select, 1, aggregate);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    dependents.add(SqlRefs.get(rows, 1));
                }
            }
        }
        return dependents;
    }

    /** All that the candidate rests on, with the newest version that the gate has seen of each, 0 when not known. */
    static Map<AggregateRef, Long> members(Connection connection, AggregateRef candidate) throws SQLException {
        Map<AggregateRef, Long> members = new HashMap<>();
        try (PreparedStatement select = plannedAfresh(connection, MEMBERS)) {
            SqlRefs.set(select, 1, candidate);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    members.put(SqlRefs.get(rows, 1), rows.getLong(3));
                }
            }
        }
        return members;
    }

    /**
     * Planned each time that it is asked. PostgreSQL would keep a plan, and one that was made while there was hardly anything in the table reads
     * all of it, a thousand rows a publication, until the table is analysed: some 15 ms under the gate lock.
     */
    private static PreparedStatement plannedAfresh(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        return statement;
    }

    /**
     * Makes of what the candidate rests on something else, under the gate lock.
     *
     * @param before all of it, as {@link #members} answered
     * @param after all of it from then on
     */
    static void replace(
            Connection connection,
            AggregateRef candidate,
            Map<AggregateRef, Long> before,
            Map<AggregateRef, Long> after)
            throws SQLException {
        ClosureChange change = ClosureChange.between(before, after);
        if (!change.gone().isEmpty()) {
            remove(connection, candidate, change.gone());
        }
        if (!change.changed().isEmpty()) {
            change(connection, candidate, change.changed());
        }
        if (!change.added().isEmpty()) {
            add(connection, candidate, change.added());
        }
    }

    private static void add(Connection connection, AggregateRef candidate, Map<AggregateRef, Long> added)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            SqlRefs.set(insert, 1, candidate);
            setVersions(insert, 3, added);
            insert.executeUpdate();
        }
    }

    private static void change(Connection connection, AggregateRef candidate, Map<AggregateRef, Long> changed)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            setVersions(update, 1, changed);
            SqlRefs.set(update, 4, candidate);
            update.executeUpdate();
        }
    }

    private static void remove(Connection connection, AggregateRef candidate, Set<AggregateRef> gone)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            SqlRefs.setAll(delete, 1, gone);
            SqlRefs.set(delete, 3, candidate);
            delete.executeUpdate();
        }
    }

    private static void setVersions(PreparedStatement statement, int first, Map<AggregateRef, Long> versions)
            throws SQLException {
        List<AggregateRef> refs = List.copyOf(versions.keySet());
        SqlRefs.setAll(statement, first, refs);
        statement.setArray(
                first + 2,
                statement
                        .getConnection()
                        .createArrayOf(
                                "bigint", refs.stream().map(versions::get).toArray()));
    }

    static void clear(Connection connection, AggregateRef candidate) throws SQLException {
        try (PreparedStatement delete = plannedAfresh(connection, CLEAR)) {
            SqlRefs.set(delete, 1, candidate);
            delete.executeUpdate();
        }
    }
}
