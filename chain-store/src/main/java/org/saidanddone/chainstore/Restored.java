package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;

/**
 * What a service that was restored from an older copy believes again of what it had told after that copy (ADR 013): the facts, from its own events. The
 * texts are in no event and are gone, so whatever of it is in force goes out of force, and everybody is told. For an operator, without a framework.
 *
 * <p>Its feed goes on far behind where it can have been: whoever read on there misses nothing of what is told from now on.
 */
public final class Restored {
    /** More changes than were ever told between a copy and what it was restored after. */
    private static final long FEED_GOES_ON_AFTER = 1_000_000;

    private final Connection connection;

    public Restored(Connection connection) {
        this.connection = connection;
    }

    /**
     * Those of the aggregates that were changed after the copy and that stand in the copy as published or suspended. They cannot be taken back from
     * events: the service would go on to judge them by an older state.
     */
    public Set<AggregateRef> inForceHere(Collection<Event> missing) throws SQLException {
        Set<AggregateRef> inForce = new HashSet<>();
        for (StoredPublication stored :
                PublicationTable.find(connection, latest(missing).keySet())) {
            if (isInForce(stored.status())) {
                inForce.add(stored.candidate());
            }
        }
        return inForce;
    }

    /**
     * Takes the facts back, in the caller's transaction, while no replica runs; what rests on them is judged when the service starts.
     *
     * @param missing events of this service that it had told
     * @return what is to be told: that those of them which are in force are withdrawn
     */
    public List<Event> takeBack(Collection<Event> missing, Instant at) throws SQLException {
        leaveRoomInTheFeed();
        List<Event> withdrawals = new ArrayList<>();
        Set<AggregateRef> dependents = new HashSet<>();
        for (Event last : latest(missing).values()) {
            boolean stoodInTheCopy = FactTable.knows(connection, last.aggregate());
            FactTable.upsert(connection, last);
            Optional<Event> withdrawal = withdrawal(last, at);
            if (withdrawal.isPresent()) {
                FactTable.upsert(connection, withdrawal.get());
                withdrawals.add(withdrawal.get());
            }
            if (stoodInTheCopy) {
                outOfForce(withdrawal.orElse(last), at);
            }
            dependents.addAll(ClosureIndex.dependents(connection, last.aggregate()));
        }
        PublicationTable.toCheck(connection, dependents, at);
        return withdrawals;
    }

    /** In the caller's transaction; also where nothing is missing, as not every change of the feed has an event. */
    public void leaveRoomInTheFeed() throws SQLException {
        PublicationChangeTable.leaveRoom(connection, FEED_GOES_ON_AFTER);
    }

    /** What the copy has as a draft, and is none any more, nobody publishes again, and the feed says so. The figures are never asked again. */
    private void outOfForce(Event last, Instant at) throws SQLException {
        Publication stood = publication(last.state());
        Decision decision = stood.decision();
        if (decision == null) {
            return;
        }
        PublicationTable.store(
                connection,
                new StoredPublication(
                        last.aggregate(),
                        stood.status(),
                        null,
                        false,
                        new GateProfile(
                                decision.profile(), GateProfile.FLOOR.leastVoices(), GateProfile.FLOOR.leastSettings()),
                        decision.rules(),
                        decision.at(),
                        null,
                        false),
                at);
    }

    private static Optional<Event> withdrawal(Event last, Instant at) {
        Publication stood = publication(last.state());
        if (!isInForce(stood.status())) {
            return Optional.empty();
        }
        Publication withdrawn = new Publication(PublicationStatus.WITHDRAWN, stood.decision());
        return Optional.of(
                switch (last.state()) {
                    case StandardVersionState standard ->
                        next(last, EventType.STANDARD_VERSION_WITHDRAWN, withdrawn(standard, withdrawn), at);
                    case ClauseVersionState clause ->
                        next(last, EventType.CLAUSE_VERSION_WITHDRAWN, withdrawn(clause, withdrawn), at);
                    default -> throw new IllegalStateException("only a version is ever in force");
                });
    }

    private static StandardVersionState withdrawn(StandardVersionState standard, Publication withdrawn) {
        return new StandardVersionState(
                standard.id(),
                standard.standard(),
                standard.number(),
                standard.programme(),
                standard.author(),
                standard.digest(),
                standard.provisions(),
                standard.assents(),
                withdrawn);
    }

    private static ClauseVersionState withdrawn(ClauseVersionState clause, Publication withdrawn) {
        return new ClauseVersionState(
                clause.id(),
                clause.clause(),
                clause.number(),
                clause.contract(),
                clause.author(),
                clause.digest(),
                clause.implemented(),
                clause.assents(),
                withdrawn);
    }

    /** By nobody: the suite itself does it. */
    private static Event next(Event last, EventType type, State state, Instant at) {
        return new Event(UUID.randomUUID(), type, last.version() + 1, at, null, state);
    }

    private static Publication publication(State state) {
        return switch (state) {
            case StandardVersionState standard -> standard.publication();
            case ClauseVersionState clause -> clause.publication();
            default -> Publication.draft();
        };
    }

    private static boolean isInForce(PublicationStatus status) {
        return status == PublicationStatus.PUBLISHED || status == PublicationStatus.SUSPENDED;
    }

    private static Map<AggregateRef, Event> latest(Collection<Event> events) {
        Map<AggregateRef, Event> latest = new HashMap<>();
        events.forEach(event ->
                latest.merge(event.aggregate(), event, (one, other) -> one.version() > other.version() ? one : other));
        return latest;
    }
}
