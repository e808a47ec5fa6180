package org.saidanddone.evidence.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All consents. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<ConsentEntity, UUID> {

    /**
     * The consent that a request's body names.
     *
     * @param pointer where the body names it
     * @throws Refusal 422 when that person has none with this id
     */
    public ConsentEntity referenced(UUID id, PersonEntity person, String pointer) {
        return findByIdOptional(id)
                .filter(consent -> consent.person().equals(person.id()))
                .orElseThrow(() -> new Refusal(
                                ProblemType.UNKNOWN_REFERENCE,
                                "The person has no consent with this id. Record what the person decided first, or correct the id.")
                        .at(pointer));
    }

    /** @throws Refusal 404 when the person has none with this id */
    ConsentEntity get(PersonEntity person, UUID id) {
        return of(person, findByIdOptional(id));
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404 when the person has none with this id
     */
    ConsentEntity lock(PersonEntity person, UUID id) {
        return of(person, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All that one person decided, for a change: the rows stay locked until the transaction ends. */
    List<ConsentEntity> lockAllOf(PersonEntity person) {
        return find("person = ?1 order by id", person.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static ConsentEntity of(PersonEntity person, Optional<ConsentEntity> found) {
        return found.filter(consent -> consent.person().equals(person.id()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "The person has no consent with this id."));
    }
}
