package org.saidanddone.evidence.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.outbox.Appended;

/** Withdraws what a person allowed who is erased. What was refused stays refused. */
@ApplicationScoped
public class ConsentErasure {
    private final Consents consents;
    private final ConsentKeeping keeping;

    ConsentErasure(Consents consents, ConsentKeeping keeping) {
        this.consents = consents;
        this.keeping = keeping;
    }

    /**
     * In the transaction of the erasure, which holds the person's row: nobody records a consent of the person meanwhile.
     *
     * @return the last event appended, if anything was allowed
     */
    public Optional<Appended> withdrawAll(PersonEntity person) {
        return consents.lockAllOf(person).stream()
                .filter(ConsentEntity::isGiven)
                .map(consent -> keeping.withdrawNow(consent, person))
                .reduce((earlier, later) -> later);
    }
}
