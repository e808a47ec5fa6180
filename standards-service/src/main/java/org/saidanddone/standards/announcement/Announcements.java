package org.saidanddone.standards.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.outbox.Outbox;

/** Tells of a change that was just made: flush, outbox, fact, in this order and in the transaction of the write, which holds the gate lock. */
@ApplicationScoped
public class Announcements {
    private final EntityManager entities;
    private final Outbox outbox;
    private final FactStore facts;

    Announcements(EntityManager entities, Outbox outbox, FactStore facts) {
        this.entities = entities;
        this.outbox = outbox;
        this.facts = facts;
    }

    /**
     * Appends the event of an aggregate as it now stands, and records it as a fact, which may suspend what rested on it.
     *
     * @param by who acted, or null when the suite itself did
     */
    public void announce(EventType type, Announcing aggregate, @Nullable ActingPerson by) {
        entities.flush();
        Event event = new Event(UUID.randomUUID(), type, aggregate.version(), Instant.now(), by, aggregate.state());
        // remembered before the fact is recorded: a suspension that follows from it is then the later one
        aggregate.announced(Announced.at(outbox.append(event)));
        facts.recordLocal(event);
    }
}
