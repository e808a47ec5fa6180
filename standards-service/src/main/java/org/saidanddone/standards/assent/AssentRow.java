package org.saidanddone.standards.assent;

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

/** An assent as the table keeps it. */
@Embeddable
public record AssentRow(
        @Column(name = "id") UUID id,

        @Column(name = "capacity") @Enumerated(EnumType.STRING)
        Capacity capacity,

        @Column(name = "organisation") UUID organisation,
        @Column(name = "actor") String actor,
        @Column(name = "digest") String digest,
        @Column(name = "withdrawn") boolean withdrawn) {
    public static AssentRow of(Assent assent) {
        return new AssentRow(
                assent.id().value(),
                assent.capacity(),
                assent.organisation().value(),
                assent.actor().value(),
                assent.digest().value(),
                assent.withdrawn());
    }

    public AssentRow takenBack() {
        return new AssentRow(id, capacity, organisation, actor, digest, true);
    }

    public Assent assent() {
        return new Assent(
                new AssentId(id),
                capacity,
                new OrganisationId(organisation),
                new ActorKey(actor),
                new ContentDigest(digest),
                withdrawn);
    }
}
