package org.saidanddone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.saidanddone.events.id.Source;

/** The table {@code inbox_offset}: how far each source was applied. */
final class Offsets {
    private Offsets() {}

    static Map<Source, StoredOffset> read(Connection connection) throws SQLException {
        Map<Source, StoredOffset> offsets = new EnumMap<>(Source.class);
        try (PreparedStatement select = connection.prepareStatement(
                        "select source, topic_id, leader_epoch, next_offset, halted, whole_from from inbox_offset");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Source source = Source.named(rows.getString(1)).orElseThrow();
                offsets.put(
                        source,
                        new StoredOffset(
                                source,
                                rows.getString(2),
                                rows.getInt(3),
                                rows.getLong(4),
                                rows.getString(5),
                                rows.getLong(6)));
            }
        }
        return offsets;
    }

    /** A source that was never read begins at its first event. */
    static void begin(Connection connection, Set<Source> sources) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into inbox_offset (source) values (?) on conflict (source) do nothing")) {
            for (Source source : sources) {
                insert.setString(1, source.publicName());
                insert.executeUpdate();
            }
        }
    }

    /** All sources begin at their first event again, of whatever topic is there now; how far they had been read is kept. */
    static void beginAgain(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update inbox_offset set topic_id = null, leader_epoch = -1, next_offset = 0, halted = null,
                    whole_from = greatest(whole_from, next_offset)""")) {
            update.executeUpdate();
        }
    }

    /** Remembers the topic that is read, the first time, and the highest leader epoch seen. */
    static void remember(Connection connection, Source source, TopicView view) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update inbox_offset
                set topic_id = coalesce(topic_id, ?), leader_epoch = greatest(leader_epoch, ?)
                where source = ? and (topic_id is null or leader_epoch < ?)""")) {
            update.setString(1, view.topicId());
            update.setInt(2, view.leaderEpoch());
            update.setString(3, source.publicName());
            update.setInt(4, view.leaderEpoch());
            update.executeUpdate();
        }
    }

    /** Nothing more of the source is applied until a rebuild. True when it was not halted before. */
    static boolean halt(Connection connection, Source source, String reason) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update inbox_offset set halted = ? where source = ? and halted is null")) {
            update.setString(1, reason);
            update.setString(2, source.publicName());
            return update.executeUpdate() == 1;
        }
    }

    /** The first statement of a batch: keeps other appliers out until this transaction ends, and says whether one was here before. */
    static boolean stillAt(Connection connection, Source source, long expected) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select next_offset, halted from inbox_offset where source = ? for update")) {
            select.setString(1, source.publicName());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong(1) == expected && row.getString(2) == null;
            }
        }
    }

    /** Compare and set: false when another applier moved the offset. */
    static boolean move(Connection connection, Source source, long expected, long next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update inbox_offset set next_offset = ? where source = ? and next_offset = ? and halted is null")) {
            update.setLong(1, next);
            update.setString(2, source.publicName());
            update.setLong(3, expected);
            return update.executeUpdate() == 1;
        }
    }

    /** Keeps all other appliers out until this transaction ends. */
    static void lockAll(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from inbox_offset order by source for update")) {
            select.execute();
        }
    }
}
