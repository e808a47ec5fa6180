package org.saidanddone.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.outbox.Appended;
import org.saidanddone.outbox.Outbox;
import org.saidanddone.security.Caller;

/** Tells of a change of a contract, in the transaction of that change: to the other services, and to our own copy of the facts. */
@ApplicationScoped
public class ContractAnnouncements {
    private final Contracts contracts;
    private final Outbox outbox;
    private final FactStore facts;
    private final Caller caller;

    ContractAnnouncements(Contracts contracts, Outbox outbox, FactStore facts, Caller caller) {
        this.contracts = contracts;
        this.outbox = outbox;
        this.facts = facts;
        this.caller = caller;
    }

    /** Flushes first: a change that the database refuses is never announced. */
    Appended announce(EventType type, ContractEntity contract) {
        contracts.flush();
        Event event = new Event(
                UUID.randomUUID(), type, contract.version(), Instant.now(), caller.actingPerson(), contract.state());
        Appended appended = outbox.append(event);
        facts.recordLocal(event);
        return appended;
    }
}
