package org.saidanddone.evidence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.evidence.programme.ProgrammeEntity;
import org.saidanddone.evidence.programme.Programmes;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Written;

/** Keeps the people who speak. Only the gathering organisation of their programme comes in; no answer to a write repeats a name. */
@ApplicationScoped
class PersonKeeping {
    private final People people;
    private final PersonNames names;
    private final Programmes programmes;
    private final ProgrammeDoor door;

    PersonKeeping(People people, PersonNames names, Programmes programmes, ProgrammeDoor door) {
        this.people = people;
        this.names = names;
        this.programmes = programmes;
        this.door = door;
    }

    Written register(NewPerson body) {
        ProgrammeEntity programme = programmes.referenced(body.programme(), "/programme");
        door.admitGathering(programme.id());
        PersonEntity person = new PersonEntity(programme.id());
        people.persist(person);
        names.persist(new PersonNameEntity(person.id(), body.name()));
        return Answers.created(person.view(null));
    }

    PersonView read(UUID id) {
        PersonEntity person = people.get(id);
        door.admitGathering(person.programme());
        return person.view(names.findById(id).name());
    }

    /** No event tells of it: nobody else knows people. */
    Written rename(UUID id, HttpHeaders headers, String newName) {
        PersonEntity person = people.lock(id);
        door.admitGathering(person.programme());
        EntityTags.requireMatch(headers, person.version());
        names.findById(id).change(newName);
        person.renamed();
        return Answers.changed(person.view(null), null);
    }

    List<PersonView> page(@Nullable UUID programme, Paging page) {
        List<PersonEntity> found = door.gatheredOnly(
                        new Conditions().equal("programme", programme).where("erased = false"))
                .byId(people, page);
        Map<UUID, String> named = names.of(found.stream().map(PersonEntity::id).toList());
        return found.stream().map(person -> person.view(named.get(person.id()))).toList();
    }
}
