package org.saidanddone.evidence.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** The name of an organisation as it shall be. Its kind never changes: what it did as one kind would stand as another's. */
@Schema(description = "What may change about an organisation. Its kind never does.")
public record RenamedOrganisation(
        @PlainText(max = 200)
        @Schema(
                required = true,
                maxLength = 200,
                description = "What it is called.",
                examples = "Newham People First CIC")
        String name) {}
