package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.id.VoiceKey;

/**
 * One thing that a person said, without the words.
 *
 * @param commitment pins the words; it changes when they change
 * @param check the latest member check, if there was one
 */
public record EvidenceState(
        EvidenceId id,
        ProgrammeId programme,
        VisitId visit,
        CareSettingId setting,
        VoiceKey voice,
        ConsentId consent,
        Account account,
        Commitment commitment,
        EvidenceStatus status,
        @Nullable MemberCheck check)
        implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return Set.of(programme.ref(), visit.ref(), setting.ref(), consent.ref());
    }
}
