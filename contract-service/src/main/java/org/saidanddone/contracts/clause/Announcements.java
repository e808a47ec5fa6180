package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.outbox.Outbox;

/** Tells of a change of a clause version, in the transaction of that change: to the other services, and to our own copy of the facts. */
@ApplicationScoped
public class Announcements {
    private final Clauses clauses;
    private final Outbox outbox;
    private final FactStore facts;

    Announcements(Clauses clauses, Outbox outbox, FactStore facts) {
        this.clauses = clauses;
        this.outbox = outbox;
        this.facts = facts;
    }

    /**
     * Flushes first: a change that the database refuses is never announced. Recording the fact asks the gate again about what rests on it,
     * so one announcement may bring about another, of a suspension.
     *
     * @param by null when the suite itself acted
     */
    public void announce(EventType type, ClauseVersionEntity clause, @Nullable ActingPerson by) {
        clauses.flush();
        Event event = new Event(UUID.randomUUID(), type, clause.version(), Instant.now(), by, clause.state());
        clause.told(outbox.append(event));
        facts.recordLocal(event);
    }
}
