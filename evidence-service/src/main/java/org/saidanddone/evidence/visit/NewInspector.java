package org.saidanddone.evidence.visit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.InspectorRole;
import org.saidanddone.events.state.VisitState;
import org.saidanddone.evidence.answer.ExampleIds;

/** Somebody who took part in a visit, to record. No name: who it was is the organisation's own to know. */
@Schema(description = "Somebody who took part in a visit. No name: who it was is the organisation's own to know.")
record NewInspector(
        @NotNull @Schema(
                description =
                        "peer: inspected, with lived experience. staff: inspected, without. supporter: supported an inspector and did not inspect.",
                examples = "peer")
        InspectorRole role,

        @Schema(
                description = "The organisation of the register that pays for the support, if any does.",
                examples = ExampleIds.COMMISSIONER)
        @Nullable UUID fundedBy,

        @NotNull @Size(max = VisitState.MOST_INTERESTS) @Schema(
                description = "The providers in which an interest was declared; none when there are none.",
                examples = "[\"" + ExampleIds.PROVIDER + "\"]")
        List<@NotNull UUID> interests) {
    Inspector inspector() {
        return new Inspector(
                role,
                fundedBy == null ? null : new OrganisationId(fundedBy),
                interests.stream().distinct().map(OrganisationId::new).toList());
    }
}
