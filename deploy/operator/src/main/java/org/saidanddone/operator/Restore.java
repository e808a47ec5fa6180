package org.saidanddone.operator;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.saidanddone.chainstore.Restored;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.outbox.MissingEvent;

/** Proves a database that was restored by whatever means against the service's own topic, and reconciles it where that can be done (ADR 013). */
final class Restore {
    private static final String OVERTAKEN =
            "What is in force by this copy was changed after it, and the events do not tell all that the service must know of it. Nothing was changed, and the service stays closed: recover the database to its last moment.";
    private static final String NO_EVENTS_OF_WORDS =
            "The topic has what this copy of the database has not, and what people said, their names and what they took back stand in no event. Nothing was changed, and the service stays closed: recover the database to its last moment.";

    private Restore() {}

    static void perform(Desk desk) throws Exception {
        desk.requireStopped();
        desk.say("The whole topic of " + desk.service().publicName() + " is held against its database.");
        List<MissingEvent> missing = desk.outbox().prove();
        for (MissingEvent one : missing) {
            desk.say("  not in the database: " + one.event().aggregate() + " version "
                    + one.event().version() + ", " + one.event().type().wireName() + ", offset " + one.offset());
        }
        if (missing.isEmpty()) {
            whole(desk);
        } else {
            switch (desk.service()) {
                case EVIDENCE -> throw new Refused(NO_EVENTS_OF_WORDS);
                case STANDARDS, CONTRACT -> versions(desk, missing);
                case AUDIT -> findings(desk, missing);
            }
        }
    }

    private static void whole(Desk desk) throws Exception {
        desk.act("restore", null, () -> {
            if (desk.service().hasGate()) {
                new Restored(desk.connection()).leaveRoomInTheFeed();
            }
            return "The database has every event of the topic: the service may be started.";
        });
    }

    private static void versions(Desk desk, List<MissingEvent> missing) throws Exception {
        Restored restored = new Restored(desk.connection());
        List<Event> events = missing.stream().map(MissingEvent::event).toList();
        Set<AggregateRef> overtaken = restored.inForceHere(events);
        if (!overtaken.isEmpty()) {
            overtaken.forEach(one -> desk.say("  in force by this copy: " + one));
            throw new Refused(OVERTAKEN);
        }
        desk.act("restore", null, () -> {
            List<Event> withdrawals = restored.takeBack(events, Instant.now());
            desk.outbox().takeBack(missing, withdrawals);
            return missing.size() + " events were taken back into the database; their texts are lost. "
                    + withdrawals.size()
                    + " versions that were in force are withdrawn, and everybody is told when the service starts.";
        });
    }

    private static void findings(Desk desk, List<MissingEvent> missing) throws Exception {
        desk.act("restore", null, () -> {
            desk.outbox().takeBack(missing, List.of());
            RestoredFindings.takeBack(
                    desk.connection(), missing.stream().map(MissingEvent::event).toList());
            return missing.size()
                    + " events were taken back into the database; reasons of resolutions are lost. The journal is filled up when the service starts.";
        });
    }
}
