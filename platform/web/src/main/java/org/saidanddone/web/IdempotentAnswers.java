package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.saidanddone.outbox.Appended;
import org.saidanddone.security.Caller;

/**
 * Answers kept for 24 hours under the client's {@code Idempotency-Key}. The key's row is inserted first in the transaction of the write:
 * of two equal requests at once the second waits for the first, and a write that is rolled back leaves no key.
 */
@ApplicationScoped
class IdempotentAnswers {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;
    private final Caller caller;

    IdempotentAnswers(
            DataSource database, ObjectMapper json, HttpHeaders headers, Request request, UriInfo uri, Caller caller) {
        this.database = database;
        this.json = json;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
        this.caller = caller;
    }

    /** Whose request it is, to do what, under which key. */
    record Key(String caller, String operation, String value) {}

    /** The key of the present request, if it has one. */
    Optional<Key> key() {
        String value = headers.getHeaderString(HEADER);
        if (value == null) {
            return Optional.empty();
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal(
                    ProblemType.MALFORMED, "Idempotency-Key has 1 to 64 printable ASCII characters without spaces.");
        }
        return Optional.of(new Key(
                caller.actor().value() + " " + caller.organisation().value(),
                request.getMethod() + " " + uri.getPath(),
                value));
    }

    Kept fresh(Written written) {
        return new Kept(
                written.status(),
                write(written.body()),
                written.location() == null ? null : written.location().toString(),
                written.version(),
                written.last(),
                false);
    }

    /** Does the write unless it was done; inside its transaction. */
    Kept once(Key key, Object body, Supplier<Written> action) {
        byte[] digest = sha256(write(body));
        try (Connection connection = database.getConnection()) {
            if (!claim(connection, key, digest)) {
                return earlier(connection, key, digest);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("kept answers could not be read", e);
        }
        Kept kept = fresh(action.get());
        keep(key, kept);
        return kept;
    }

    private static boolean claim(Connection connection, Key key, byte[] digest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "delete from idempotent_answer where (caller, operation, key) in (select caller, operation, key"
                            + " from idempotent_answer where created_at < now() - interval '24 hours' limit 100 for update skip locked)");
            statement.execute("set local lock_timeout = '2s'");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into idempotent_answer (caller, operation, key, body_digest) values (?, ?, ?, ?) on conflict do nothing")) {
            bind(insert, key);
            insert.setBytes(4, digest);
            boolean claimed = insert.executeUpdate() == 1;
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout to default");
            }
            return claimed;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new Refusal(
                                ProblemType.STILL_RUNNING, "Wait for the first answer, or ask again with the same key.")
                        .retryAfter(Duration.ofSeconds(1));
            }
            throw e;
        }
    }

    private static Kept earlier(Connection connection, Key key, byte[] digest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select body_digest, status, answer, location, version, event_id, position from idempotent_answer"
                        + " where caller = ? and operation = ? and key = ?")) {
            bind(select, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Refusal(ProblemType.STILL_RUNNING, "Ask again with the same key.")
                            .retryAfter(Duration.ofSeconds(1));
                }
                if (!MessageDigest.isEqual(digest, row.getBytes("body_digest"))) {
                    throw new Refusal(
                            ProblemType.KEY_REUSED, "Another body was sent with this key; take a new key for it.");
                }
                UUID event = row.getObject("event_id", UUID.class);
                return new Kept(
                        row.getInt("status"),
                        row.getString("answer"),
                        row.getString("location"),
                        row.getObject("version", Long.class),
                        event == null ? null : new Appended(row.getLong("position"), event),
                        true);
            }
        }
    }

    private void keep(Key key, Kept kept) {
        Appended last = kept.last();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update idempotent_answer set status = ?, answer = ?, location = ?, version = ?, event_id = ?, position = ?"
                                + " where caller = ? and operation = ? and key = ?")) {
            update.setInt(1, kept.status());
            update.setString(2, kept.json());
            update.setString(3, kept.location());
            update.setObject(4, kept.version());
            update.setObject(5, last == null ? null : last.eventId());
            update.setObject(6, last == null ? null : last.position());
            update.setString(7, key.caller());
            update.setString(8, key.operation());
            update.setString(9, key.value());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an answer could not be kept", e);
        }
    }

    private static void bind(PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, key.caller());
        statement.setString(2, key.operation());
        statement.setString(3, key.value());
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written as JSON", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
