package org.saidanddone.chainstore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.inbox.Position;

/** Brings Newham's facts into the store the way the inbox does: through the handler, in one transaction a batch. */
@ApplicationScoped
class Town {
    private final FactHandler handler;
    private final Shelf shelf;
    private final Database database;

    Town(FactHandler handler, Shelf shelf, Database database) {
        this.handler = handler;
        this.shelf = shelf;
        this.database = database;
    }

    /** Everything known, and the clause drafted. */
    void moveIn(Newham newham) {
        batch(() -> newham.all().stream()
                .filter(fact -> fact.ref().type().source() != Source.CONTRACTS)
                .forEach(fact -> apply(fact, 0)));
        shelf.draft(
                Town.event(Town.fact(newham, newham.contract)), newham.get(newham.clause, ClauseVersionState.class));
    }

    /** The aggregate's latest version arrives. */
    void tell(Newham newham, AggregateId id) {
        tell(newham, id, 0);
    }

    void tell(Newham newham, AggregateId id, long offset) {
        batch(() -> apply(fact(newham, id), offset));
    }

    void batch(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            handler.begin();
            work.run();
        });
    }

    void apply(Fact fact, long offset) {
        handler.apply(event(fact), new Position(fact.ref().type().source(), offset), true);
    }

    /** As the inbox has it after a fork: the aggregate is marked, then its dependents are judged. */
    void fork(AggregateId id) {
        batch(() -> {
            execute("insert into inbox_aggregate (type, id, latest, seen_count, forked) values ('"
                    + id.type().publicName() + "', '" + id.value() + "', 1, 1, true)");
            handler.doubt(id.ref());
        });
    }

    void clear(AggregateId id) {
        batch(() -> {
            execute("delete from inbox_aggregate where id = '" + id.value() + "'");
            handler.cleared(id.ref());
        });
    }

    /** As after a rebuild: the source had been read further than it is by now. */
    void rebuilds(Source source) {
        execute("insert into inbox_offset (source, whole_from) values ('" + source.publicName()
                + "', 1) on conflict (source) do update set whole_from = inbox_offset.next_offset + 1");
    }

    /** All sources are read again as far as they were. */
    void isWhole() {
        execute("update inbox_offset set whole_from = 0");
    }

    String ask(String sql) {
        return database.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        });
    }

    int execute(String sql) {
        return database.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    static Fact fact(Newham newham, AggregateId id) {
        return newham.all().stream()
                .filter(fact -> fact.ref().equals(id.ref()))
                .findFirst()
                .orElseThrow();
    }

    static Event event(Fact fact) {
        EventType any = Arrays.stream(EventType.values())
                .filter(type -> type.aggregate() == fact.ref().type())
                .findFirst()
                .orElseThrow();
        return new Event(UUID.randomUUID(), any, fact.version(), Newham.NOW, null, fact.state());
    }
}
