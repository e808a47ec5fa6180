package org.saidanddone.evidence.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of people, apart from them. */
@ApplicationScoped
class PersonNames implements PanacheRepositoryBase<PersonNameEntity, UUID> {
    /** The name is gone from the table when this returns: before the erasure itself is written. */
    void destroy(UUID person) {
        delete("person", person);
    }

    /** The name of each of these people, by the person's id. */
    Map<UUID, String> of(Collection<UUID> people) {
        return list("person in ?1", people).stream()
                .collect(Collectors.toUnmodifiableMap(PersonNameEntity::person, PersonNameEntity::name));
    }
}
