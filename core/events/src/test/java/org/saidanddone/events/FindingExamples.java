package org.saidanddone.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.FindingId;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;
import org.saidanddone.events.state.FindingSubject;

/** Example states of what an auditor finds, with random ids. */
public final class FindingExamples {
    private FindingExamples() {}

    /** Open, about a clause version that nobody else names. */
    static FindingState raised() {
        return raised(new AggregateRef(AggregateType.CLAUSE_VERSION, UUID.randomUUID()));
    }

    /** Open, about something of one's own. */
    public static FindingState raised(AggregateRef subject) {
        return finding(new FindingId(UUID.randomUUID()), subject, FindingStatus.OPEN, null);
    }

    static FindingState resolved() {
        return resolved(raised());
    }

    /** The same finding, resolved by somebody. */
    public static FindingState resolved(FindingState raised) {
        return finding(raised.id(), raised.subject().ref(), FindingStatus.RESOLVED, StateExamples.actor());
    }

    private static FindingState finding(
            FindingId id, AggregateRef subject, FindingStatus status, @Nullable ActorKey resolvedBy) {
        return new FindingState(
                id,
                FindingSubject.of(subject, 7),
                FindingKind.CHAIN_INCOMPLETE,
                List.of("consent-in-force"),
                Instant.parse("2026-11-23T10:15:30Z"),
                status,
                resolvedBy);
    }
}
