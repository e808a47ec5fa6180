package org.saidanddone.evidence.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.evidence.announcement.Receipt;
import org.saidanddone.evidence.consent.ConsentEntity;
import org.saidanddone.evidence.consent.ConsentResource;
import org.saidanddone.evidence.person.PersonResource;
import org.saidanddone.evidence.programme.ProgrammeResource;
import org.saidanddone.evidence.setting.CareSettingResource;
import org.saidanddone.evidence.visit.VisitResource;
import org.saidanddone.outbox.Appended;

/** One thing that a person said, without the words. */
@Entity
@Table(name = "evidence")
class EvidenceEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column(name = "programme_id")
    private UUID programme;

    @Column(name = "visit_id")
    private UUID visit;

    @Column(name = "setting_id")
    private UUID setting;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "consent_id")
    private UUID consent;

    @Column
    @Enumerated(EnumType.STRING)
    private Account account;

    @Column
    private String commitment;

    @Column
    @Enumerated(EnumType.STRING)
    private EvidenceStatus status;

    /** The latest member check: its record, and what events tell of it. */
    @Column(name = "check_id")
    private @Nullable UUID checkId;

    @Column(name = "check_outcome")
    @Enumerated(EnumType.STRING)
    private @Nullable CheckOutcome checkOutcome;

    @Column(name = "check_commitment")
    private @Nullable String checkCommitment;

    @Embedded
    private @Nullable Receipt withdrawal;

    protected EvidenceEntity() {}

    EvidenceEntity(UUID id, NewEvidence body, Circumstances at, Commitment commitment) {
        this.id = id;
        this.version = 1;
        this.programme = at.programme();
        this.visit = body.visit();
        this.setting = at.setting();
        this.person = body.person();
        this.consent = body.consent();
        this.account = body.account();
        this.commitment = commitment.value();
        this.status = EvidenceStatus.STANDING;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID programme() {
        return programme;
    }

    UUID person() {
        return person;
    }

    boolean isStanding() {
        return status == EvidenceStatus.STANDING;
    }

    boolean isErased() {
        return status == EvidenceStatus.ERASED;
    }

    /** The words changed. A member check stays what it was: about the words before. */
    void amend(Commitment newWords) {
        commitment = newWords.value();
        version++;
    }

    String commitment() {
        return commitment;
    }

    /** The person was asked about the words as they are now; answers the record of it, to be kept. */
    MemberCheckEntity check(CheckOutcome outcome) {
        version++;
        MemberCheckEntity check = new MemberCheckEntity(id, version, outcome, commitment);
        checkId = check.id();
        checkOutcome = check.outcome();
        checkCommitment = check.commitment();
        return check;
    }

    void correct(ConsentEntity newConsent, Account newAccount) {
        consent = newConsent.id();
        account = newAccount;
        version++;
    }

    /** The visit moved to another setting, and the database took this along: see the foreign key. */
    void wentAlong() {
        version++;
    }

    void withdraw() {
        status = EvidenceStatus.WITHDRAWN;
        version++;
    }

    /** Also of what was withdrawn before. */
    void erase() {
        status = EvidenceStatus.ERASED;
        withdrawal = null;
        version++;
    }

    void withdrawalToldBy(Appended appended) {
        withdrawal = new Receipt(appended);
    }

    Optional<Appended> withdrawal() {
        return Optional.ofNullable(withdrawal).map(Receipt::appended);
    }

    EvidenceState state(VoiceKey voice) {
        return new EvidenceState(
                new EvidenceId(id),
                new ProgrammeId(programme),
                new VisitId(visit),
                new CareSettingId(setting),
                voice,
                new ConsentId(consent),
                account,
                new Commitment(commitment),
                status,
                latestCheck());
    }

    EvidenceView view() {
        return new EvidenceView(
                id,
                EvidenceResource.href(id),
                version,
                ProgrammeResource.reference(programme),
                VisitResource.reference(visit),
                CareSettingResource.reference(setting),
                PersonResource.reference(person),
                ConsentResource.reference(person, consent),
                account,
                commitment,
                status,
                latestCheckView());
    }

    private @Nullable MemberCheck latestCheck() {
        return checkOutcome == null || checkCommitment == null
                ? null
                : new MemberCheck(checkOutcome, new Commitment(checkCommitment));
    }

    private @Nullable LatestCheckView latestCheckView() {
        return checkId == null || checkOutcome == null || checkCommitment == null
                ? null
                : new LatestCheckView(
                        checkId,
                        MemberCheckResource.href(id, checkId),
                        checkOutcome,
                        checkCommitment,
                        checkCommitment.equals(commitment));
    }
}
