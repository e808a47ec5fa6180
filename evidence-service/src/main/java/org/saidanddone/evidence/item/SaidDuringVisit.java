package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.saidanddone.events.EventType;
import org.saidanddone.evidence.visit.GoesAlong;
import org.saidanddone.evidence.visit.VisitEntity;
import org.saidanddone.outbox.Appended;

/** What was said during a visit is said where the visit was: it moves with it, each item with a new version and its event. */
@ApplicationScoped
class SaidDuringVisit implements GoesAlong {
    private final EvidenceItems items;
    private final EvidenceChange change;

    SaidDuringVisit(EvidenceItems items, EvidenceChange change) {
        this.items = items;
        this.change = change;
    }

    /** What was withdrawn goes along too: it stays withdrawn, and its versions have no gap. */
    @Override
    public Optional<Appended> moved(VisitEntity visit) {
        Appended last = null;
        for (EvidenceEntity item : items.lockAllOf(visit.id())) {
            item.wentAlong();
            last = change.announce(EventType.EVIDENCE_CORRECTED, item);
        }
        return Optional.ofNullable(last);
    }
}
