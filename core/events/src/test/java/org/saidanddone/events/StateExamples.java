package org.saidanddone.events;

import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.UserLedDeclarationId;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.InspectorRole;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.Verification;
import org.saidanddone.events.state.VisitState;

/** Example states of what is said and who is registered, with random ids, digests and commitments. */
public final class StateExamples {
    private StateExamples() {}

    public static OrganisationState organisation() {
        return new OrganisationState(organisationId(), OrganisationKind.USER_LED, null);
    }

    static OrganisationState declaredOrganisation() {
        return new OrganisationState(
                organisationId(), OrganisationKind.USER_LED, new UserLedDeclarationId(UUID.randomUUID()));
    }

    static UserLedDeclarationState declaration(@Nullable Verification verification) {
        return new UserLedDeclarationState(
                new UserLedDeclarationId(UUID.randomUUID()),
                organisationId(),
                8,
                7,
                YearMonth.of(2027, 11),
                verification);
    }

    public static ProgrammeState programme() {
        return new ProgrammeState(new ProgrammeId(UUID.randomUUID()), organisationId(), organisationId());
    }

    public static CareSettingState careSetting() {
        return new CareSettingState(new CareSettingId(UUID.randomUUID()), organisationId());
    }

    public static VisitState visit() {
        return new VisitState(
                new VisitId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                new CareSettingId(UUID.randomUUID()),
                organisationId(),
                YearMonth.of(2026, 9),
                List.of(
                        new Inspector(InspectorRole.PEER, null, List.of()),
                        new Inspector(InspectorRole.SUPPORTER, organisationId(), List.of(organisationId()))));
    }

    static ConsentState consent(EventType type) {
        return new ConsentState(
                new ConsentId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                new VoiceKey(UUID.randomUUID()),
                Set.of(Purpose.DERIVE_STANDARD),
                switch (type) {
                    case CONSENT_REFUSED -> ConsentStatus.REFUSED;
                    case CONSENT_WITHDRAWN -> ConsentStatus.WITHDRAWN;
                    default -> ConsentStatus.GIVEN;
                },
                YearMonth.of(2027, 11));
    }

    static EvidenceState evidence(EventType type) {
        Commitment commitment = commitment();
        return new EvidenceState(
                new EvidenceId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                new VisitId(UUID.randomUUID()),
                new CareSettingId(UUID.randomUUID()),
                new VoiceKey(UUID.randomUUID()),
                new ConsentId(UUID.randomUUID()),
                Account.FIRST_PERSON,
                commitment,
                switch (type) {
                    case EVIDENCE_WITHDRAWN -> EvidenceStatus.WITHDRAWN;
                    case EVIDENCE_ERASED -> EvidenceStatus.ERASED;
                    default -> EvidenceStatus.STANDING;
                },
                type == EventType.EVIDENCE_CHECKED ? new MemberCheck(CheckOutcome.CONFIRMED, commitment) : null);
    }

    public static ContractState contract() {
        return new ContractState(
                new ContractId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                organisationId(),
                organisationId());
    }

    public static ActingPerson person() {
        return new ActingPerson(actor(), organisationId());
    }

    public static ActorKey actor() {
        return new ActorKey("hmac-sha256:" + digits());
    }

    public static Commitment commitment() {
        return new Commitment("hmac-sha256:" + digits());
    }

    public static ContentDigest digest() {
        return new ContentDigest("sha256:" + digits());
    }

    static OrganisationId organisationId() {
        return new OrganisationId(UUID.randomUUID());
    }

    private static String digits() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
