package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;

/** A programme of inspections: who leads it and who commissions. */
public record ProgrammeState(ProgrammeId id, OrganisationId userLed, OrganisationId commissioner) implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(userLed.ref(), commissioner.ref());
    }
}
