package org.saidanddone.evidence.visit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.InspectorRole;
import org.saidanddone.evidence.organisation.OrganisationResource;
import org.saidanddone.web.Reference;

/** Somebody who took part in a visit, as it is served. */
@Schema(name = "Inspector", description = "Somebody who took part in a visit.")
record InspectorView(
        @Schema(description = "As what.", examples = "peer") InspectorRole role,

        @Schema(description = "Who pays for the support; absent when nobody does, or it was not declared.") @Nullable Reference fundedBy,

        @Schema(description = "The providers in which an interest was declared.")
        List<Reference> interests) {
    static InspectorView of(Inspector inspector) {
        return new InspectorView(
                inspector.role(),
                inspector.fundedBy() == null
                        ? null
                        : OrganisationResource.reference(inspector.fundedBy().value()),
                inspector.interests().stream()
                        .map(provider -> OrganisationResource.reference(provider.value()))
                        .toList());
    }
}
