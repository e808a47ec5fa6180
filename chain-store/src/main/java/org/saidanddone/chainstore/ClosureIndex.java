package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            select ?, ?, member.* from unnest(?::text[], ?::uuid[], ?::bigint[]) as member
            on conflict (candidate_type, candidate_id, aggregate_type, aggregate_id)
            do update set version = greatest(closure_member.version, excluded.version)""";

    private ClosureIndex() {}

    /** The published candidates that rest on the aggregate. */
    static List<AggregateRef> dependents(Connection connection, AggregateRef aggregate) throws SQLException {
        List<AggregateRef> dependents = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DEPENDENTS)) {
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
        try (PreparedStatement select = connection.prepareStatement(MEMBERS)) {
            SqlRefs.set(select, 1, candidate);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    members.put(SqlRefs.get(rows, 1), rows.getLong(3));
                }
            }
        }
        return members;
    }

    static void add(Connection connection, AggregateRef candidate, Map<AggregateRef, Long> members)
            throws SQLException {
        List<AggregateRef> refs = List.copyOf(members.keySet());
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            SqlRefs.set(insert, 1, candidate);
            SqlRefs.setAll(insert, 3, refs);
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", refs.stream().map(members::get).toArray()));
            insert.executeUpdate();
        }
    }

    static void clear(Connection connection, AggregateRef candidate) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(CLEAR)) {
            SqlRefs.set(delete, 1, candidate);
            delete.executeUpdate();
        }
    }
}
