package org.saidanddone.evidence.programme;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/** A programme, as it is served. */
@Schema(name = "Programme", description = "A programme of inspections.")
public record ProgrammeView(
        @Schema(examples = ExampleIds.PROGRAMME) UUID id,

        @Schema(description = "Its path.", examples = "/v1/programmes/" + ExampleIds.PROGRAMME)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "What it is called.", examples = "Inspections of group homes")
        String title,

        @Schema(description = "The user-led organisation: it leads and gathers the evidence.")
        Reference userLed,

        @Schema(description = "The organisation that commissions what is inspected.")
        Reference commissioner)
        implements View {}
