package org.saidanddone.bench.fill;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.bench.Ground;
import org.saidanddone.chain.digest.Commitments;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.MemberCheck;

/**
 * A thing said by somebody at a spot, and what evidence-service tells of it.
 *
 * @param at where it was said, as evidence-service's tables have it
 * @param commitment to the words under the salt
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Item(UUID id, Ground.Spot spot, At at, byte[] salt, String words, Commitment commitment) {
    private static final ActorKey SOMEBODY = new ActorKey("hmac-sha256:" + "0".repeat(64));
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a spot does not say of itself. */
    record At(UUID group, UUID programme, UUID setting, UUID voice) {}

    static Item said(Ground.Spot spot, At at, int number) {
        byte[] salt = new byte[Commitments.SALT_BYTES];
        RANDOM.nextBytes(salt);
        String words = "I want to choose when I go to bed. They turn the lights out at nine. (%012d)".formatted(number);
        return new Item(UUID.randomUUID(), spot, at, salt, words, Commitments.commit(salt, words));
    }

    Event recorded() {
        return event(EventType.EVIDENCE_RECORDED, 1, null);
    }

    Event confirmed() {
        return event(EventType.EVIDENCE_CHECKED, 2, new MemberCheck(CheckOutcome.CONFIRMED, commitment));
    }

    private Event event(EventType type, long version, @Nullable MemberCheck check) {
        EvidenceState state = new EvidenceState(
                new EvidenceId(id),
                new ProgrammeId(at.programme),
                new VisitId(spot.visit()),
                new CareSettingId(at.setting),
                new VoiceKey(at.voice),
                new ConsentId(spot.consent()),
                Account.FIRST_PERSON,
                commitment,
                EvidenceStatus.STANDING,
                check);
        ActingPerson by = new ActingPerson(SOMEBODY, new OrganisationId(at.group));
        return new Event(UUID.randomUUID(), type, version, Instant.now().truncatedTo(ChronoUnit.MILLIS), by, state);
    }
}
