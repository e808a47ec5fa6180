package org.saidanddone.events.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.OrganisationId;

/**
 * Somebody who took part in a visit: who it was stays with the organisation that led it.
 *
 * @param fundedBy who pays for the support; null when nobody does, or it was not declared
 * @param interests the providers in which an interest was declared
 */
public record Inspector(InspectorRole role, @Nullable OrganisationId fundedBy, List<OrganisationId> interests) {
    public Inspector {
        interests = List.copyOf(interests);
    }
}
