package org.saidanddone.evidence.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.evidence.consent.ConsentErasure;
import org.saidanddone.evidence.item.EvidenceErasure;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.evidence.person.PersonErasure;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Erases a person and all that hangs on them in one transaction, an event for each thing that another service knows of. */
@ApplicationScoped
class Erasing {
    private final PersonErasure people;
    private final EvidenceErasure evidence;
    private final ConsentErasure consents;

    Erasing(PersonErasure people, EvidenceErasure evidence, ConsentErasure consents) {
        this.people = people;
        this.evidence = evidence;
        this.consents = consents;
    }

    /** @throws Refusal 404, 403, 409 */
    Written erase(UUID person) {
        return new Written(204, null, null, null, people.erase(person, this::everythingOf));
    }

    private Optional<Appended> everythingOf(PersonEntity person) {
        Optional<Appended> erased = evidence.erase(person);
        return consents.withdrawAll(person).or(() -> erased);
    }
}
