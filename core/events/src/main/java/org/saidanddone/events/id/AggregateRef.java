package org.saidanddone.events.id;

import java.util.UUID;

/** A reference to any aggregate: its type and its id. Ordered by type, then id, so that listings and digests are stable. */
public record AggregateRef(AggregateType type, UUID id) implements Comparable<AggregateRef> {
    /** Ids as their texts are ordered, which is not as {@link UUID} orders them. */
    @Override
    public int compareTo(AggregateRef other) {
        int byType = type.compareTo(other.type);
        if (byType != 0) {
            return byType;
        }
        int byFirstHalf = Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return byFirstHalf != 0
                ? byFirstHalf
                : Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }

    /** {@code type/id}, as in the CloudEvents {@code subject} attribute. */
    @Override
    public String toString() {
        return type.publicName() + "/" + id;
    }
}
