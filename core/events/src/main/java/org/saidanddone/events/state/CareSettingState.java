package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.OrganisationId;

/** A care setting and who provides it. Its name and address stay in evidence-service. */
public record CareSettingState(CareSettingId id, OrganisationId provider) implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(provider.ref());
    }
}
