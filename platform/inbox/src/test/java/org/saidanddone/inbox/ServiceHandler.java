package org.saidanddone.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.Source;

/** What a service would bring: it writes to its own table, in the transaction of the batch. */
@ApplicationScoped
class ServiceHandler implements InboxHandler {
    private final DataSource database;
    private final AtomicInteger failuresLeft = new AtomicInteger();

    ServiceHandler(DataSource database) {
        this.database = database;
    }

    void failNext(int times) {
        failuresLeft.set(times);
    }

    int failuresLeft() {
        return failuresLeft.get();
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.EVIDENCE);
    }

    @Override
    public void apply(Event event, Position position, boolean latest) {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("insert into applied (event_id) values (?)")) {
            insert.setObject(1, event.id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not be written", e);
        }
        if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("failed after writing");
        }
    }
}
