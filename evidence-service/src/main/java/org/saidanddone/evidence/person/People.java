package org.saidanddone.evidence.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All people who speak. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<PersonEntity, UUID> {

    /**
     * The person that a request's body names, who is not erased before the transaction ends.
     *
     * @param pointer where the body names it
     * @throws Refusal 422 when there is none in that programme
     */
    public PersonEntity referenced(UUID id, UUID programme, String pointer) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(person -> !person.isErased())
                .filter(person -> person.programme().equals(programme))
                .orElseThrow(() -> new Refusal(
                                ProblemType.UNKNOWN_REFERENCE,
                                "There is no person with this id in the programme of the visit. Register the person there first, or correct the id.")
                        .at(pointer));
    }

    /**
     * The person that a path names.
     *
     * @throws Refusal 404
     */
    public PersonEntity get(UUID id) {
        return present(findByIdOptional(id));
    }

    /**
     * The person that a path names, who is not erased before the transaction ends.
     *
     * @throws Refusal 404
     */
    public PersonEntity getUnchanged(UUID id) {
        return present(findByIdOptional(id, LockModeType.PESSIMISTIC_READ));
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404
     */
    PersonEntity lock(UUID id) {
        return present(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * To be erased, perhaps again: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404
     */
    PersonEntity lockErasedOrNot(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(People::unknown);
    }

    /** Of whom is erased it is not even told that there was somebody. */
    private static PersonEntity present(Optional<PersonEntity> found) {
        return found.filter(person -> !person.isErased()).orElseThrow(People::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no person with this id.").inPath("person");
    }
}
