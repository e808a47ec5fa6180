package org.saidanddone.contracts.clause;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;

/** An assent as its row keeps it. */
@Embeddable
public record GivenAssent(
        @Column UUID assent,
        @Column @Enumerated(EnumType.STRING) Capacity capacity,
        @Column UUID organisation,
        @Column String actor,
        @Column String digest,
        @Column boolean withdrawn) {
    static GivenAssent of(Assent assent) {
        return new GivenAssent(
                assent.id().value(),
                assent.capacity(),
                assent.organisation().value(),
                assent.actor().value(),
                assent.digest().value(),
                assent.withdrawn());
    }

    GivenAssent takenBack() {
        return new GivenAssent(assent, capacity, organisation, actor, digest, true);
    }

    Assent asAssent() {
        return new Assent(
                new AssentId(assent),
                capacity,
                new OrganisationId(organisation),
                new ActorKey(actor),
                new ContentDigest(digest),
                withdrawn);
    }
}
