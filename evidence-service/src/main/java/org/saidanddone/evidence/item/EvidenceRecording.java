package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.events.EventType;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.consent.Consents;
import org.saidanddone.evidence.organisation.ActingOrganisation;
import org.saidanddone.evidence.person.People;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.evidence.visit.VisitEntity;
import org.saidanddone.evidence.visit.Visits;

/** Records what a person said: the item and, apart from it, the words. */
@ApplicationScoped
class EvidenceRecording {
    private final ActingOrganisation acting;
    private final ProgrammeDoor door;
    private final Visits visits;
    private final People people;
    private final Consents consents;
    private final NewItems items;
    private final Announcements announcements;

    EvidenceRecording(
            ActingOrganisation acting,
            ProgrammeDoor door,
            Visits visits,
            People people,
            Consents consents,
            NewItems items,
            Announcements announcements) {
        this.acting = acting;
        this.door = door;
        this.visits = visits;
        this.people = people;
        this.consents = consents;
        this.items = items;
        this.announcements = announcements;
    }

    EvidenceView record(NewEvidence body) {
        Circumstances at = items.look(body, acting.id()).orElseGet(() -> oneByOne(body));
        WordsEntity words = new WordsEntity(UUID.randomUUID(), body.words());
        EvidenceEntity item = new EvidenceEntity(words.evidence(), body, at, words.commitment());
        items.insert(item, body, at, words);
        announcements.announceStored(EventType.EVIDENCE_RECORDED, item.version(), item.state(at.voice()));
        return item.view();
    }

    /** Slower, and says what is wrong. */
    private Circumstances oneByOne(NewEvidence body) {
        VisitEntity visit = visits.referenced(body.visit(), "/visit");
        door.admitGathering(visit.programme());
        PersonEntity person = people.referenced(body.person(), visit.programme(), "/person");
        consents.referenced(body.consent(), person, "/consent");
        return new Circumstances(visit.programme(), visit.setting(), person.voice());
    }
}
