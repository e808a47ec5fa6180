package org.saidanddone.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.outbox.Appended;

/** The table {@code idempotent_answer}: what was answered to a key, for 24 hours. */
final class IdempotentAnswers {
    private static final String OLD = "created_at < now() - interval '24 hours'";
    private static final String BRIEFLY = "500ms";

    private IdempotentAnswers() {}

    /**
     * Takes the key; a key older than 24 hours is as if it had never come.
     *
     * @return false when it was taken before, by a transaction that committed
     * @throws SQLException with state 55P03 when another transaction holds it
     */
    static boolean take(Connection connection, IdempotencyKey key) throws SQLException {
        String before = setLockTimeout(connection, BRIEFLY);
        boolean taken;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into idempotent_answer as kept (scope, body_digest) values (?, ?)
                on conflict (scope) do update set body_digest = excluded.body_digest, created_at = now()
                where kept.\
                """ + OLD)) {
            insert.setBytes(1, key.scope());
            insert.setBytes(2, key.bodyDigest());
            taken = insert.executeUpdate() == 1;
        }
        setLockTimeout(connection, before);
        return taken;
    }

    /** The answer that was kept; empty when the key came with another body, or its day is over. */
    static Optional<Answer> find(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select status, body, location, version, position, event_id
                from idempotent_answer where scope = ? and body_digest = ? and not (""" + OLD + ")")) {
            select.setBytes(1, key.scope());
            select.setBytes(2, key.bodyDigest());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(answer(row)) : Optional.empty();
            }
        }
    }

    /** Keeps the answer. */
    static void keep(Connection connection, IdempotencyKey key, Answer answer) throws SQLException {
        Appended last = answer.last();
        try (PreparedStatement update = connection.prepareStatement("""
                update idempotent_answer
                set status = ?, body = ?, location = ?, version = ?, position = ?, event_id = ?
                where scope = ?""")) {
            update.setInt(1, answer.status());
            update.setBytes(2, answer.json());
            update.setString(3, answer.location());
            update.setObject(4, answer.version(), Types.BIGINT);
            update.setObject(5, last == null ? null : last.position(), Types.BIGINT);
            update.setObject(6, last == null ? null : last.eventId(), Types.OTHER);
            update.setBytes(7, key.scope());
            update.executeUpdate();
        }
    }

    /** Forgets what is too old, and what is locked at the moment the next time. */
    static void forgetOld(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from idempotent_answer where scope in (select scope from idempotent_answer where " + OLD
                        + " for update skip locked)")) {
            delete.executeUpdate();
        }
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getInt("status"),
                row.getBytes("body"),
                row.getString("location"),
                row.getObject("version", Long.class),
                last(row.getObject("position", Long.class), row.getObject("event_id", UUID.class)),
                true);
    }

    private static @Nullable Appended last(@Nullable Long position, @Nullable UUID eventId) {
        return position == null || eventId == null ? null : new Appended(position, eventId);
    }

    /** For this transaction only; answers what it was before. */
    private static String setLockTimeout(Connection connection, String timeout) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "select current_setting('lock_timeout'), set_config('lock_timeout', ?, true)")) {
            set.setString(1, timeout);
            try (ResultSet row = set.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
