package org.saidanddone.events.id;

import java.util.Comparator;
import java.util.UUID;

/** A reference to any aggregate: its type and its id. Ordered by type, then id, so that listings and digests are stable. */
public record AggregateRef(AggregateType type, UUID id) implements Comparable<AggregateRef> {
    private static final Comparator<AggregateRef> ORDER =
            Comparator.comparing(AggregateRef::type).thenComparing(ref -> ref.id.toString());

    @Override
    public int compareTo(AggregateRef other) {
        return ORDER.compare(this, other);
    }

    /** {@code type/id}, as in the CloudEvents {@code subject} attribute. */
    @Override
    public String toString() {
        return type.publicName() + "/" + id;
    }
}
