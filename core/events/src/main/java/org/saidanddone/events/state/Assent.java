package org.saidanddone.events.state;

import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.OrganisationId;

/**
 * One organisation's yes to exactly one content. Assents stand in an aggregate in the order in which they were given.
 *
 * @param digest the content assented to: any change of a byte makes another digest and voids it
 */
public record Assent(
        AssentId id,
        Capacity capacity,
        OrganisationId organisation,
        ActorKey actor,
        ContentDigest digest,
        boolean withdrawn) {}
