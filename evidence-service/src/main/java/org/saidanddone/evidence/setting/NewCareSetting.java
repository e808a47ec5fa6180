package org.saidanddone.evidence.setting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.web.PlainText;

/** A care setting to register. */
@Schema(description = "A care setting to register.")
public record NewCareSetting(
        @PlainText(max = 200)
        @Schema(
                required = true,
                maxLength = 200,
                description = "What it is called.",
                examples = "The house in Elm Road")
        String name,

        @NotNull @Schema(description = "The organisation of kind provider that provides it.", examples = ExampleIds.PROVIDER)
        UUID provider) {}
