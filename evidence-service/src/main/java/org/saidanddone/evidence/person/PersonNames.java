package org.saidanddone.evidence.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The names of people, apart from them. */
@ApplicationScoped
class PersonNames implements PanacheRepositoryBase<PersonNameEntity, UUID> {}
