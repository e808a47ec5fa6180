package org.saidanddone.contracts.contract;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.web.PlainText;

/** A contract to open. */
@Schema(description = "A contract to open. The organisation of the token is its commissioner.")
public record NewContract(
        @NotNull @Schema(description = "The programme whose standards it takes up.", examples = ExampleIds.PROGRAMME)
        UUID programme,

        @NotNull @PlainText(max = MOST_TITLE)
        @Schema(
                maxLength = MOST_TITLE,
                description = "What it is called; at most 200 characters.",
                examples = "Group homes in Newham")
        String title,

        @NotNull @Schema(description = "The organisation of kind provider that it is made with.", examples = ExampleIds.PROVIDER)
        UUID provider) {
    static final int MOST_TITLE = 200;
}
