package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.FindingId;

/**
 * A disagreement of audit-service with a publication. While it is open, its subject and what rests on that are not published.
 *
 * @param subject what was published
 * @param rules codes of the rules that find a gap where the publisher found none; empty when it is not about a rule
 * @param at when it was found
 * @param resolvedBy the auditor who resolved it; null while it is open. The reason stays with audit-service
 */
public record FindingState(
        FindingId id,
        FindingSubject subject,
        FindingKind kind,
        List<String> rules,
        Instant at,
        FindingStatus status,
        @Nullable ActorKey resolvedBy)
        implements State {
    /** Stands among the gaps of a decision that suspended something because of a finding. No rule of the catalogue has this code. */
    public static final String GAP = "audit-finding";

    public FindingState {
        rules = List.copyOf(rules);
    }

    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(subject.ref());
    }
}
