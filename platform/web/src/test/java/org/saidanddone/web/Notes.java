package org.saidanddone.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.outbox.Appended;
import org.saidanddone.outbox.Outbox;

/** Keeps notes; each is announced as if it were an organisation, since only known aggregates can be. */
@ApplicationScoped
class Notes {
    /** A note of this title is refused once it was written. */
    static final String REFUSED = "refused";

    private final DataSource database;
    private final Outbox outbox;
    private final AtomicInteger passes = new AtomicInteger();
    private volatile CountDownLatch entered = new CountDownLatch(0);
    private volatile CountDownLatch mayGoOn = new CountDownLatch(0);

    Notes(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Until {@code goOn} is counted down, whoever makes a note stands still in its transaction; {@code inside} tells that somebody does. */
    void standStill(CountDownLatch inside, CountDownLatch goOn) {
        entered = inside;
        mayGoOn = goOn;
    }

    /** Counts how often somebody needed it. */
    int pass() {
        return passes.incrementAndGet();
    }

    int passes() {
        return passes.get();
    }

    Written make(String title) {
        NoteView note = new NoteView(UUID.randomUUID(), title, 1);
        execute("insert into note (title, version, id) values (?, ?, ?)", note);
        Appended appended = announce(note);
        awaitPermission();
        if (title.equals(REFUSED)) {
            throw new Refusal(ProblemType.WRONG_STATE, "Send another title.")
                    .at("/title")
                    .with("hint", 7);
        }
        return new Written(201, note, URI.create("/v1/notes/" + note.id()), note.version(), appended);
    }

    Written rename(UUID id, HttpHeaders headers, String title) {
        NoteView before = find(id);
        EntityTags.requireMatch(headers, before.version());
        NoteView after = new NoteView(id, title, before.version() + 1);
        execute("update note set title = ?, version = ? where id = ?", after);
        return new Written(200, after, null, after.version(), announce(after));
    }

    Written drop(UUID id, HttpHeaders headers) {
        NoteView before = find(id);
        EntityTags.requireMatch(headers, before.version());
        NoteView after = new NoteView(id, before.title(), before.version() + 1);
        execute("delete from note where title = ? and version < ? and id = ?", after);
        return new Written(204, null, null, null, announce(after));
    }

    NoteView find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select title, version from note where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Refusal(ProblemType.NOT_FOUND, "There is no note with this id.");
                }
                return new NoteView(id, row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no note", e);
        }
    }

    long count(String table, @Nullable String condition) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from " + table + (condition == null ? "" : " where " + condition));
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("no count", e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("not executed", e);
        }
    }

    private void execute(String sql, NoteView note) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, note.title());
            statement.setLong(2, note.version());
            statement.setObject(3, note.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("not written", e);
        }
    }

    private Appended announce(NoteView note) {
        OrganisationState state = new OrganisationState(new OrganisationId(note.id()), OrganisationKind.PROVIDER, null);
        return outbox.append(EventExamples.of(EventType.ORGANISATION_REGISTERED, note.version(), state));
    }

    private void awaitPermission() {
        try {
            entered.countDown();
            mayGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
