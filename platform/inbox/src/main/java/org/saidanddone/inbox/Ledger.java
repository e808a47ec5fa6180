package org.saidanddone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;

/** Which versions of which aggregates were seen, with which bytes: the version guard. */
final class Ledger {
    private static final String JUDGE = """
            select a.latest, coalesce(a.doubtful, false), s.digest
            from (values (?::text, ?::uuid, ?::bigint)) as asked (type, id, version)
            left join inbox_aggregate a on a.type = asked.type and a.id = asked.id
            left join inbox_seen s on s.type = asked.type and s.id = asked.id and s.version = asked.version""";
    private static final String RECORD = """
            with seen as (insert into inbox_seen (type, id, version, digest) values (?, ?, ?, ?) returning type, id, version)
            insert into inbox_aggregate as a (type, id, latest, seen_count, gap_since)
            select type, id, version, 1, case when version > 1 then now() end from seen
            on conflict (type, id) do update set
                latest = greatest(a.latest, excluded.latest),
                seen_count = a.seen_count + 1,
                gap_since = case when a.seen_count + 1 < greatest(a.latest, excluded.latest)
                                 then coalesce(a.gap_since, now()) end
            returning a.doubtful""";

    private Ledger() {}

    /** Where an event stands against what was seen. */
    enum Standing {
        NEWER,
        OLDER,
        DUPLICATE,
        FORK
    }

    record Judgement(Standing standing, boolean doubtful) {}

    static Judgement judge(Connection connection, Event event, byte[] digest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(JUDGE)) {
            select.setString(1, event.aggregate().type().publicName());
            select.setObject(2, event.aggregate().id());
            select.setLong(3, event.version());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long latest = row.getLong(1); // 0 when the aggregate is new
                byte[] seen = row.getBytes(3);
                Standing standing;
                if (seen != null) {
                    standing = Arrays.equals(seen, digest) ? Standing.DUPLICATE : Standing.FORK;
                } else {
                    standing = event.version() > latest ? Standing.NEWER : Standing.OLDER;
                }
                return new Judgement(standing, row.getBoolean(2));
            }
        }
    }

    /** Records a version never seen before, and says whether its aggregate is doubtful from then on. */
    static boolean record(Connection connection, Event event, byte[] digest) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setString(1, event.aggregate().type().publicName());
            insert.setObject(2, event.aggregate().id());
            insert.setLong(3, event.version());
            insert.setBytes(4, digest);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static boolean knows(Connection connection, AggregateRef aggregate) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from inbox_aggregate where type = ? and id = ?")) {
            select.setString(1, aggregate.type().publicName());
            select.setObject(2, aggregate.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    static Doubt fork(Connection connection, AggregateRef aggregate) throws SQLException {
        return change(connection, aggregate, "forked = true");
    }

    static Doubt parked(Connection connection, AggregateRef aggregate) throws SQLException {
        return change(connection, aggregate, "parked = parked + 1");
    }

    static Doubt unparked(Connection connection, AggregateRef aggregate) throws SQLException {
        return change(connection, aggregate, "parked = parked - 1");
    }

    private static Doubt change(Connection connection, AggregateRef aggregate, String set) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update inbox_aggregate set " + set
                + " where type = ? and id = ? returning old.doubtful, new.doubtful")) {
            update.setString(1, aggregate.type().publicName());
            update.setObject(2, aggregate.id());
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Doubt.of(row.getBoolean(1), row.getBoolean(2)) : Doubt.SAME;
            }
        }
    }

    /** What a change did to the doubt about an aggregate. */
    enum Doubt {
        BEGAN,
        ENDED,
        SAME;

        static Doubt of(boolean before, boolean after) {
            if (before == after) {
                return SAME;
            }
            return after ? BEGAN : ENDED;
        }
    }
}
