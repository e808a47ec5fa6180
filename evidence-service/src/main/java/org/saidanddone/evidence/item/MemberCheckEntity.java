package org.saidanddone.evidence.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.saidanddone.events.state.CheckOutcome;

/** How it ended when a person was asked about their words. It never changes: whoever asks again records another one. */
@Entity
@Table(name = "member_check")
class MemberCheckEntity {
    @Id
    private UUID id;

    @Column(name = "evidence_id")
    private UUID evidence;

    /** The version of the evidence that the check made: checks of one thing said stand in this order. */
    @Column(name = "evidence_version")
    private long evidenceVersion;

    @Column
    @Enumerated(EnumType.STRING)
    private CheckOutcome outcome;

    @Column
    private String commitment;

    protected MemberCheckEntity() {}

    MemberCheckEntity(UUID evidence, long evidenceVersion, CheckOutcome outcome, String commitment) {
        this.id = UUID.randomUUID();
        this.evidence = evidence;
        this.evidenceVersion = evidenceVersion;
        this.outcome = outcome;
        this.commitment = commitment;
    }

    UUID id() {
        return id;
    }

    UUID evidence() {
        return evidence;
    }

    CheckOutcome outcome() {
        return outcome;
    }

    String commitment() {
        return commitment;
    }

    MemberCheckView view(String commitmentNow) {
        return new MemberCheckView(
                id,
                MemberCheckResource.href(evidence, id),
                EvidenceResource.reference(evidence),
                evidenceVersion,
                outcome,
                commitment,
                commitment.equals(commitmentNow));
    }
}
