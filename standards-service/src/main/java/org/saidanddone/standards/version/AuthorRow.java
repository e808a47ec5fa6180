package org.saidanddone.standards.version;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.ActingPerson;

/** Who wrote the first draft, as the table keeps it. */
@Embeddable
record AuthorRow(
        @Column(name = "author_actor") String actor,
        @Column(name = "author_organisation") UUID organisation) {
    static AuthorRow of(ActingPerson person) {
        return new AuthorRow(person.actor().value(), person.organisation().value());
    }

    ActingPerson person() {
        return new ActingPerson(new ActorKey(actor), new OrganisationId(organisation));
    }
}
