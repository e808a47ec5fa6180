package org.saidanddone.outbox;

import java.time.Instant;
import java.util.UUID;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;

/** Small events about organisations, for tests that care about order and not about content. */
final class Organisations {
    static final Instant TIME = Instant.parse("2026-09-14T10:15:30.123456789Z");

    private Organisations() {}

    static Event registered(UUID organisation, long version) {
        return new Event(
                UUID.randomUUID(),
                EventType.ORGANISATION_REGISTERED,
                version,
                TIME,
                null,
                new OrganisationState(new OrganisationId(organisation), OrganisationKind.USER_LED, null));
    }

    static Event registered() {
        return registered(UUID.randomUUID(), 1);
    }
}
