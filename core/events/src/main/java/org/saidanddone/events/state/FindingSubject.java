package org.saidanddone.events.state;

import java.util.UUID;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;

/**
 * What a finding is about.
 *
 * @param version of the aggregate, by which it was published
 */
public record FindingSubject(AggregateType type, UUID id, long version) {
    public static FindingSubject of(AggregateRef published, long version) {
        return new FindingSubject(published.type(), published.id(), version);
    }

    /** The aggregate, whatever its version. */
    public AggregateRef ref() {
        return new AggregateRef(type, id);
    }
}
