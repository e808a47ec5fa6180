package org.saidanddone.evidence.organisation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.web.PlainText;

/** An organisation to register. */
@Schema(description = "An organisation to register.")
public record NewOrganisation(
        @PlainText(max = 200)
        @Schema(required = true, maxLength = 200, description = "What it is called.", examples = "Newham People First")
        String name,

        @NotNull @Schema(
                description = "What it is; decides what it may do in a programme, and never changes.",
                examples = "user-led")
        OrganisationKind kind) {}
