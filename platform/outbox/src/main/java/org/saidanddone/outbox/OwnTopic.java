package org.saidanddone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.events.id.Source;

/**
 * Whether this service's own topic and its outbox are known to tell the same (docs/gate-protocol.md, "Outbox and relay"). Whichever replica
 * relays, it holds a lock for as long as it knows: that is in no copy of the database, so one that was just restored does not seem proven.
 */
@ApplicationScoped
public class OwnTopic {
    /** A condition of a listing: false from the moment at which the database is found to be behind what it had told. */
    public static final String NOT_BEHIND = "not (select behind from outbox_topic)";

    /** "proven"; held, shared, by the session of a relay. */
    static final long PROVEN_KEY = 0x70726f76656eL;

    private static final String BEHIND = "select behind from outbox_topic";
    private static final String PROVEN = "select exists (select from pg_locks"
            + " where locktype = 'advisory' and granted and objsubid = 1"
            + " and database = (select oid from pg_database where datname = current_database())"
            + " and (classid::bigint << 32) + objid::bigint = " + PROVEN_KEY + ")";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final DataSource database;
    private final Optional<Source> source;

    OwnTopic(DataSource database, @ConfigProperty(name = "saidanddone.source") Optional<String> source) {
        this.database = database;
        this.source = source.flatMap(Source::named);
    }

    /** Whose topic it is; empty in an application that sends nothing. */
    public Optional<Source> source() {
        return source;
    }

    /** Whether the topic has events of this service that the database does not know: then nothing that it says counts any more. */
    public boolean isBehind() {
        return ask(BEHIND);
    }

    /**
     * Waits, outside a transaction, until a relay has proven it, as where one has just taken over from another.
     *
     * @return false when that took longer, or cannot be without an operator
     */
    public boolean awaitProven(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ask(PROVEN)) {
            if (isBehind()
                    || System.nanoTime() - deadline >= 0
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    private boolean ask(String question) {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }
}
