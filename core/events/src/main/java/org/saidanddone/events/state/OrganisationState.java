package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.OrganisationId;

/** An organisation of the register. Its name stays in evidence-service. */
public record OrganisationState(OrganisationId id, OrganisationKind kind) implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of();
    }
}
