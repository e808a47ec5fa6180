package org.saidanddone.standards.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.state.EvidenceLink;

/** A link as the table keeps it. */
@Embeddable
record LinkRow(
        @Column(name = "evidence") UUID evidence,
        @Column(name = "commitment") String commitment) {
    static LinkRow of(EvidenceLink link) {
        return new LinkRow(link.evidence().value(), link.commitment().value());
    }

    EvidenceLink link() {
        return new EvidenceLink(new EvidenceId(evidence), new Commitment(commitment));
    }
}
