package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.YearMonth;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VisitId;

/**
 * A visit to a care setting.
 *
 * @param lead the organisation that led it
 * @param month no finer than a month: a group home has a handful of residents
 */
public record VisitState(VisitId id, ProgrammeId programme, CareSettingId setting, OrganisationId lead, YearMonth month)
        implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(programme.ref(), setting.ref(), lead.ref());
    }
}
