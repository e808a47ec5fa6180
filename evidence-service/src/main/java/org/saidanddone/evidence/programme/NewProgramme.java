package org.saidanddone.evidence.programme;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.web.PlainText;

/** A programme to open. The organisation of the token leads it. */
@Schema(description = "A programme to open. The user-led organisation of the token leads it.")
public record NewProgramme(
        @PlainText(max = 200)
        @Schema(
                required = true,
                maxLength = 200,
                description = "What it is called.",
                examples = "Inspections of group homes")
        String title,

        @NotNull @Schema(
                description = "The organisation of kind commissioner that commissions what is inspected.",
                examples = ExampleIds.COMMISSIONER)
        UUID commissioner) {}
