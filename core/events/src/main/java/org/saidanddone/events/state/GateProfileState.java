package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.GateProfileId;
import org.saidanddone.events.id.ProgrammeId;

/**
 * The figures that one programme's gate asks for, in place of those that ship with the suite (ADR 005).
 *
 * @param number counts the profiles of a programme, from 2: 1 is the floor that ships
 * @param leastVoices how many distinct people must stand behind a standard
 * @param leastSettings in how many distinct care settings
 * @param digest over number and figures, programme included
 * @param assent the user-led organisation's, which puts it in force for what is published from then on; null while proposed
 */
public record GateProfileState(
        GateProfileId id,
        ProgrammeId programme,
        int number,
        int leastVoices,
        int leastSettings,
        ContentDigest digest,
        @Nullable Assent assent)
        implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(programme.ref());
    }
}
