package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param inspectors who took part, at most {@value #MOST_INSPECTORS}; null when it was told before inspectors were recorded
 */
public record VisitState(
        VisitId id,
        ProgrammeId programme,
        CareSettingId setting,
        OrganisationId lead,
        YearMonth month,
        @Nullable List<Inspector> inspectors)
        implements State {
    /** An event says no more. */
    public static final int MOST_INSPECTORS = 30;

    /** Nor more interests of one of them. */
    public static final int MOST_INTERESTS = 10;

    public VisitState {
        inspectors = inspectors == null ? null : List.copyOf(inspectors);
    }

    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(programme.ref(), setting.ref(), lead.ref());
    }
}
