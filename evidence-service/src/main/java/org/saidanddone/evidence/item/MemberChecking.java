package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Written;

/** Keeps every member check; the latest also stands in the evidence, as its events tell it. */
@ApplicationScoped
class MemberChecking {
    private final ProgrammeDoor door;
    private final EvidenceItems items;
    private final EvidenceChange change;
    private final MemberChecks checks;

    MemberChecking(ProgrammeDoor door, EvidenceItems items, EvidenceChange change, MemberChecks checks) {
        this.door = door;
        this.items = items;
        this.change = change;
        this.checks = checks;
    }

    Written record(UUID evidence, HttpHeaders headers, CheckOutcome outcome) {
        EvidenceEntity item = change.lockStanding(evidence, headers);
        MemberCheckEntity check = item.check(outcome);
        checks.persist(check);
        Appended appended = change.announce(EventType.EVIDENCE_CHECKED, item);
        MemberCheckView view = check.view(item.commitment());
        return new Written(201, view, URI.create(view.href()), null, appended);
    }

    MemberCheckView read(UUID evidence, UUID id) {
        EvidenceEntity item = admitted(evidence);
        return checks.get(evidence, id).view(item.commitment());
    }

    /** Of one thing said, which is read first: whoever may not read it is refused. */
    List<MemberCheckView> page(UUID evidence, Paging page) {
        EvidenceEntity item = admitted(evidence);
        return new Conditions()
                .equal("evidence", evidence).byNumber(checks, "evidenceVersion", page).stream()
                        .map(check -> check.view(item.commitment()))
                        .toList();
    }

    private EvidenceEntity admitted(UUID evidence) {
        EvidenceEntity item = items.get(evidence);
        door.admitGathering(item.programme());
        return item;
    }
}
