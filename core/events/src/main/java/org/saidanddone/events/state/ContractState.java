package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;

/** A contract of a commissioner with a provider, within a programme. */
public record ContractState(ContractId id, ProgrammeId programme, OrganisationId commissioner, OrganisationId provider)
        implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(programme.ref(), commissioner.ref(), provider.ref());
    }
}
