package org.saidanddone.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.saidanddone.observability.KeyValues;

/**
 * Forgets kept answers when their day is over, whether or not anybody writes again: with each stands a digest of what was sent, and a digest of a name can
 * be guessed by who has the suite key. Any number of replicas may do so at once.
 */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final long EACH_MINUTES = 10;

    private final DataSource database;
    private final CountDownLatch stop = new CountDownLatch(1);

    Forgetting(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("forget-kept-answers").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent ended) {
        stop.countDown();
    }

    void forget() throws SQLException {
        try (Connection connection = database.getConnection()) {
            IdempotentAnswers.forgetOld(connection);
        }
    }

    private void run() {
        try {
            do {
                forgetOrSay();
            } while (!stop.await(EACH_MINUTES, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetOrSay() {
        try {
            forget();
        } catch (SQLException e) {
            KeyValues.of("causes", List.of(e.getClass().getName()))
                    .log(() -> LOG.warn("Kept answers could not be forgotten; it is tried again"));
        }
    }
}
