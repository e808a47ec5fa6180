package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VoiceKey;

/**
 * What one person allows in one programme.
 *
 * @param validThrough the last month in which it is in force, to its end in UTC; without one it does not expire
 */
public record ConsentState(
        ConsentId id,
        ProgrammeId programme,
        VoiceKey voice,
        Set<Purpose> purposes,
        ConsentStatus status,
        @Nullable YearMonth validThrough)
        implements State {

    public ConsentState {
        purposes = Set.copyOf(purposes);
    }

    /** The first moment at which it is no longer in force, or null when it does not expire. */
    @JsonIgnore
    public @Nullable Instant expiresAt() {
        return validThrough == null
                ? null
                : validThrough
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(programme.ref());
    }
}
