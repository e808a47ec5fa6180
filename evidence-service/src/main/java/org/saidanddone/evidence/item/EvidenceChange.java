package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.saidanddone.events.EventType;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.consent.Consents;
import org.saidanddone.evidence.person.People;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** What may happen to evidence after it was recorded, member checks apart. Each locks the row first, so that versions and outbox positions ascend together. */
@ApplicationScoped
class EvidenceChange {
    private final ProgrammeDoor door;
    private final EvidenceItems items;
    private final WordsTable table;
    private final People people;
    private final Consents consents;
    private final Announcements announcements;

    EvidenceChange(
            ProgrammeDoor door,
            EvidenceItems items,
            WordsTable table,
            People people,
            Consents consents,
            Announcements announcements) {
        this.door = door;
        this.items = items;
        this.table = table;
        this.people = people;
        this.consents = consents;
        this.announcements = announcements;
    }

    Written amend(UUID id, HttpHeaders headers, String newWords) {
        EvidenceEntity item = lockStanding(id, headers);
        WordsEntity words = table.findById(id);
        words.amend(newWords);
        item.amend(words.commitment());
        return done(item, announce(EventType.EVIDENCE_AMENDED, item));
    }

    Written correct(UUID id, HttpHeaders headers, CorrectedEvidence body) {
        EvidenceEntity item = lockStanding(id, headers);
        item.correct(consents.referenced(body.consent(), people.findById(item.person()), "/consent"), body.account());
        return done(item, announce(EventType.EVIDENCE_CORRECTED, item));
    }

    /** Needs no reason and no version: what a person takes back is taken back. Again changes nothing, and waits for the first time's acknowledgement. */
    Written withdraw(UUID id) {
        EvidenceEntity item = items.lockBehindVisit(id);
        door.admitGathering(item.programme());
        if (item.isErased()) {
            throw fallen();
        }
        return done(item, item.withdrawal().orElseGet(() -> withdrawNow(item)));
    }

    private Appended withdrawNow(EvidenceEntity item) {
        table.destroy(item.id());
        item.withdraw();
        Appended appended = announce(EventType.EVIDENCE_WITHDRAWN, item);
        item.withdrawalToldBy(appended);
        return appended;
    }

    /**
     * The row stays locked until the transaction ends.
     *
     * @throws Refusal 404, 403; 428, 412 or 400 for its {@code If-Match}; 409 when it was withdrawn or erased
     */
    EvidenceEntity lockStanding(UUID id, HttpHeaders headers) {
        EvidenceEntity item = items.lock(id);
        door.admitGathering(item.programme());
        EntityTags.requireMatch(headers, item.version());
        if (!item.isStanding()) {
            throw fallen();
        }
        return item;
    }

    private static Refusal fallen() {
        return new Refusal(
                ProblemType.WRONG_STATE,
                "This evidence was withdrawn or erased: it can no longer be changed or checked. Record what was said anew, if the person wants that.");
    }

    Appended announce(EventType type, EvidenceEntity item) {
        return announcements.announce(
                type, item.version(), item.state(people.findById(item.person()).voice()));
    }

    private static Written done(EvidenceEntity item, Appended appended) {
        return Answers.changed(item.view(), appended);
    }
}
