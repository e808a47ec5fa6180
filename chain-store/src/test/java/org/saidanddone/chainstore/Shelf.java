package org.saidanddone.chainstore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.ClauseId;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;

/** The smallest service that publishes: clauses in one table. */
@ApplicationScoped
class Shelf implements Publications {
    private static final EventCodec CODEC = new EventCodec();

    private final Database database;
    private final GateLock gateLock;
    private final FactStore facts;
    private final Gatekeeper gatekeeper;
    private final Withdrawal withdrawal;

    Shelf(Database database, GateLock gateLock, FactStore facts, Gatekeeper gatekeeper, Withdrawal withdrawal) {
        this.database = database;
        this.gateLock = gateLock;
        this.facts = facts;
        this.gatekeeper = gatekeeper;
        this.withdrawal = withdrawal;
    }

    @Override
    public Set<AggregateType> types() {
        return Set.of(AggregateType.CLAUSE_VERSION);
    }

    @Override
    public void suspend(AggregateRef candidate, Decision decision) {
        change(
                candidate,
                clause -> stands(clause, PublicationStatus.SUSPENDED, decision),
                EventType.CLAUSE_VERSION_SUSPENDED);
    }

    @Override
    public List<AggregateRef> supersededBy(AggregateRef candidate) {
        ClauseVersionState newer = find(candidate);
        return database.ask(connection -> {
            List<AggregateRef> earlier = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select id from shelf where state ->> 'clause' = ? and (state ->> 'number')::int < ?
                    and state -> 'publication' ->> 'status' in ('published', 'suspended')""")) {
                select.setString(1, newer.clause().value().toString());
                select.setInt(2, newer.number());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        earlier.add(new AggregateRef(AggregateType.CLAUSE_VERSION, rows.getObject(1, UUID.class)));
                    }
                }
            }
            return earlier;
        });
    }

    @Override
    public void supersede(AggregateRef candidate) {
        change(
                candidate,
                clause -> stands(
                        clause,
                        PublicationStatus.SUPERSEDED,
                        clause.publication().decision()),
                EventType.CLAUSE_VERSION_SUPERSEDED);
    }

    /** The next version of a clause that is here. */
    void draft(ClauseVersionState clause) {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            store(clause, 1, EventType.CLAUSE_VERSION_DRAFTED);
        });
    }

    void draft(Event contract, ClauseVersionState clause) {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            facts.recordLocal(contract);
            store(clause, 1, EventType.CLAUSE_VERSION_DRAFTED);
        });
    }

    /** One more clause that rests on the same as the example's. */
    AggregateRef publishAnother(Newham newham) {
        ClauseVersionState example = newham.get(newham.clause, ClauseVersionState.class);
        ClauseVersionId id = new ClauseVersionId(UUID.randomUUID());
        draft(new ClauseVersionState(
                id,
                new ClauseId(UUID.randomUUID()),
                1,
                example.contract(),
                example.author(),
                example.digest(),
                example.implemented(),
                example.assents(),
                example.publication()));
        publish(id.ref());
        return id.ref();
    }

    /** With a proof that asks for nothing: for tests of what comes after the fence. */
    Decision publish(AggregateRef candidate) {
        return publish(new Passed(Map.of()), candidate);
    }

    Decision publish(Passed passed, AggregateRef candidate) {
        return QuarkusTransaction.requiringNew().call(() -> publishNow(passed, candidate));
    }

    Decision publishInThisTransaction(AggregateRef candidate) {
        return publishNow(new Passed(Map.of()), candidate);
    }

    private Decision publishNow(Passed passed, AggregateRef candidate) {
        return gatekeeper.publish(passed, candidate, decided -> {
            change(
                    candidate,
                    clause -> stands(clause, PublicationStatus.PUBLISHED, decided.decision()),
                    EventType.CLAUSE_VERSION_PUBLISHED);
            return decided.decision();
        });
    }

    void publishAndFail(AggregateRef candidate) {
        QuarkusTransaction.requiringNew()
                .run(() -> gatekeeper.publish(new Passed(Map.of()), candidate, decided -> {
                    throw new IllegalStateException("the act failed");
                }));
    }

    /** What a service does when its own side no longer stands by what was published. */
    void withdraw(AggregateRef candidate) {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            withdrawal.withdraw(
                    candidate,
                    () -> change(
                            candidate,
                            clause -> stands(
                                    clause,
                                    PublicationStatus.WITHDRAWN,
                                    clause.publication().decision()),
                            EventType.CLAUSE_VERSION_WITHDRAWN));
        });
    }

    /** What a clause's own service does when an organisation takes its assent back. */
    void withdrawAssents(AggregateRef candidate) {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            change(candidate, Shelf::withoutAssents, EventType.CLAUSE_VERSION_ASSENT_WITHDRAWN);
        });
    }

    ClauseVersionState find(AggregateRef candidate) {
        return row(candidate.id()).clause();
    }

    long version(AggregateRef candidate) {
        return row(candidate.id()).version();
    }

    void change(AggregateRef candidate, UnaryOperator<ClauseVersionState> change, EventType what) {
        Row row = row(candidate.id());
        store(change.apply(row.clause()), row.version() + 1, what);
    }

    private void store(ClauseVersionState clause, long version, EventType what) {
        database.ask(connection -> write(connection, clause, version));
        facts.recordLocal(new Event(UUID.randomUUID(), what, version, Newham.NOW, null, clause));
    }

    private static int write(Connection connection, ClauseVersionState clause, long version) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into shelf (id, version, state) values (?, ?, ?::jsonb)
                on conflict (id) do update set version = excluded.version, state = excluded.state""")) {
            upsert.setObject(1, clause.id().value());
            upsert.setLong(2, version);
            upsert.setString(3, CODEC.writeState(clause));
            return upsert.executeUpdate();
        }
    }

    private Row row(UUID id) {
        return database.ask(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select version, state from shelf where id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new Row(row.getLong(1), (ClauseVersionState)
                            CODEC.readState(AggregateType.CLAUSE_VERSION, row.getString(2)));
                }
            }
        });
    }

    private static ClauseVersionState stands(
            ClauseVersionState c, PublicationStatus status, @Nullable Decision decision) {
        return new ClauseVersionState(
                c.id(),
                c.clause(),
                c.number(),
                c.contract(),
                c.author(),
                c.digest(),
                c.implemented(),
                c.assents(),
                new Publication(status, decision));
    }

    private static ClauseVersionState withoutAssents(ClauseVersionState c) {
        List<Assent> withdrawn = c.assents().stream().map(Newham::withdrawn).toList();
        return Newham.with(c, withdrawn);
    }

    private record Row(long version, ClauseVersionState clause) {}
}
