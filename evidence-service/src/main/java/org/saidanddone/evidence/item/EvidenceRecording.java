package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.events.EventType;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.consent.ConsentEntity;
import org.saidanddone.evidence.consent.Consents;
import org.saidanddone.evidence.person.People;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.evidence.visit.VisitEntity;
import org.saidanddone.evidence.visit.Visits;

/** Records what a person said: the item and, apart from it, the words. */
@ApplicationScoped
class EvidenceRecording {
    private final ProgrammeDoor door;
    private final Visits visits;
    private final People people;
    private final Consents consents;
    private final EvidenceItems items;
    private final WordsTable table;
    private final Announcements announcements;

    EvidenceRecording(
            ProgrammeDoor door,
            Visits visits,
            People people,
            Consents consents,
            EvidenceItems items,
            WordsTable table,
            Announcements announcements) {
        this.door = door;
        this.visits = visits;
        this.people = people;
        this.consents = consents;
        this.items = items;
        this.table = table;
        this.announcements = announcements;
    }

    EvidenceView record(NewEvidence body) {
        VisitEntity visit = visits.referenced(body.visit(), "/visit");
        door.admitGathering(visit.programme());
        PersonEntity person = people.referenced(body.person(), visit.programme(), "/person");
        ConsentEntity consent = consents.referenced(body.consent(), person, "/consent");
        WordsEntity words = new WordsEntity(UUID.randomUUID(), body.words());
        EvidenceEntity item = new EvidenceEntity(words.evidence(), visit, consent, body.account(), words.commitment());
        items.persist(item);
        table.persist(words);
        announcements.announce(EventType.EVIDENCE_RECORDED, item.version(), item.state(person.voice()));
        return item.view();
    }
}
