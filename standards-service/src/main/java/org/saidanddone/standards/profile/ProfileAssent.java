package org.saidanddone.standards.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;

/** The assent of the user-led organisation, as the table keeps it. */
@Embeddable
record ProfileAssent(
        @Column(name = "assent_id") UUID id,
        @Column(name = "assent_organisation") UUID organisation,
        @Column(name = "assent_actor") String actor) {
    static ProfileAssent of(ActingPerson person) {
        return new ProfileAssent(
                UuidV7.next(), person.organisation().value(), person.actor().value());
    }

    /** Over the profile's digest, which no longer changes. */
    Assent over(ContentDigest digest) {
        return new Assent(
                new AssentId(id),
                Capacity.USER_LED,
                new OrganisationId(organisation),
                new ActorKey(actor),
                digest,
                false);
    }
}
