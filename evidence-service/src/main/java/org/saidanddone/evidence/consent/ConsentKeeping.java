package org.saidanddone.evidence.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.evidence.person.People;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.evidence.validity.ValidThrough;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Keeps what people decide about the use of their words. */
@ApplicationScoped
class ConsentKeeping {
    private final People people;
    private final ProgrammeDoor door;
    private final Consents consents;
    private final Announcements announcements;

    ConsentKeeping(People people, ProgrammeDoor door, Consents consents, Announcements announcements) {
        this.people = people;
        this.door = door;
        this.consents = consents;
        this.announcements = announcements;
    }

    ConsentView record(UUID personId, NewConsent body) {
        PersonEntity person = people.getUnchanged(personId);
        door.admitGathering(person.programme());
        ValidThrough.check(body.validThrough());
        ConsentEntity consent =
                new ConsentEntity(person, body.purposes(), body.decision().status(), body.validThrough());
        consents.persist(consent);
        announcements.announce(body.decision().event(), consent.version(), consent.state(person.voice()));
        return consent.view();
    }

    ConsentView read(UUID personId, UUID id) {
        PersonEntity person = admitted(personId);
        return consents.get(person, id).view();
    }

    /** Only one person's, so the person is read first: whoever may not read that one is refused. */
    List<ConsentView> page(UUID personId, @Nullable ConsentStatus status, Paging page) {
        PersonEntity person = admitted(personId);
        return new Conditions()
                .equal("person", person.id()).equal("status", status).byId(consents, page).stream()
                        .map(ConsentEntity::view)
                        .toList();
    }

    Written change(UUID personId, UUID id, HttpHeaders headers, ChangedConsent body) {
        PersonEntity person = admitted(personId);
        ConsentEntity consent = consents.lock(person, id);
        EntityTags.requireMatch(headers, consent.version());
        if (!consent.isGiven()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "This consent is refused or withdrawn, and stays so. Ask the person again, and record what is decided as a new one.");
        }
        ValidThrough.check(body.validThrough());
        consent.change(body.purposes(), body.validThrough());
        Appended appended =
                announcements.announce(EventType.CONSENT_CHANGED, consent.version(), consent.state(person.voice()));
        return Answers.changed(consent.view(), appended);
    }

    /** Needs no reason and no version. Again changes nothing, and waits for the first time's acknowledgement. */
    Written withdraw(UUID personId, UUID id) {
        PersonEntity person = admitted(personId);
        ConsentEntity consent = consents.lock(person, id);
        Appended appended = consent.withdrawal().orElseGet(() -> withdrawNow(consent, person));
        return Answers.changed(consent.view(), appended);
    }

    Appended withdrawNow(ConsentEntity consent, PersonEntity person) {
        consent.withdraw();
        Appended appended =
                announcements.announce(EventType.CONSENT_WITHDRAWN, consent.version(), consent.state(person.voice()));
        consent.withdrawalToldBy(appended);
        return appended;
    }

    private PersonEntity admitted(UUID personId) {
        PersonEntity person = people.get(personId);
        door.admitGathering(person.programme());
        return person;
    }
}
