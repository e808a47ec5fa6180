package org.saidanddone.evidence.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.State;
import org.saidanddone.outbox.Appended;
import org.saidanddone.outbox.Outbox;
import org.saidanddone.security.Caller;

/** Appends the event of a change, with who acted, in the transaction of that change. */
@ApplicationScoped
public class Announcements {
    private final Outbox outbox;
    private final EntityManager entities;
    private final Caller caller;

    Announcements(Outbox outbox, EntityManager entities, Caller caller) {
        this.outbox = outbox;
        this.entities = entities;
        this.caller = caller;
    }

    /** Flushes first: a change that the database refuses is never announced. */
    public Appended announce(EventType type, long version, State state) {
        entities.flush();
        return announceStored(type, version, state);
    }

    /** For a change that was written past the entity manager: nothing of it waits to be flushed. */
    public Appended announceStored(EventType type, long version, State state) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return outbox.append(new Event(UUID.randomUUID(), type, version, now, caller.actingPerson(), state));
    }
}
