package org.saidanddone.evidence.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.Refusal;

/** Erases a person: the name goes, a row without it stays, so that what is told of tombstones has a voice and nothing can be recorded anew. */
@ApplicationScoped
public class PersonErasure {
    private final People people;
    private final PersonNames names;
    private final ProgrammeDoor door;

    PersonErasure(People people, PersonNames names, ProgrammeDoor door) {
        this.people = people;
        this.names = names;
        this.door = door;
    }

    /**
     * Again changes nothing.
     *
     * @param everythingElse erases what hangs on the person, before the person; answers the last event appended, if any
     * @return the last event that told of the erasure, the first time or now; null when there was nothing to tell
     * @throws Refusal 404, 403
     */
    public @Nullable Appended erase(UUID id, Function<PersonEntity, Optional<Appended>> everythingElse) {
        PersonEntity person = people.lockErasedOrNot(id);
        door.admitGathering(person.programme());
        if (!person.isErased()) {
            names.destroy(person.id());
            person.erase(everythingElse.apply(person).orElse(null));
        }
        return person.erasure();
    }
}
