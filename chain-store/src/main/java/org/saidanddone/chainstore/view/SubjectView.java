package org.saidanddone.chainstore.view;

import java.util.UUID;
import org.saidanddone.events.id.AggregateRef;

/** An aggregate by its public type name and its id. */
public record SubjectView(String type, UUID id) {
    static SubjectView of(AggregateRef ref) {
        return new SubjectView(ref.type().publicName(), ref.id());
    }
}
