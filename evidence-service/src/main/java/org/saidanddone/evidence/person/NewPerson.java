package org.saidanddone.evidence.person;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.web.PlainText;

/** A person to register in a programme. Its text form shows no name, so that no log can. */
@Schema(description = "A person to register in a programme.")
public record NewPerson(
        @NotNull @Schema(description = "The programme in which the person speaks.", examples = ExampleIds.PROGRAMME)
        UUID programme,

        @PlainText(max = 200)
        @Schema(
                required = true,
                maxLength = 200,
                description = "The name; readable by the gathering organisation only.",
                examples = "Ada")
        String name) {
    @Override
    public String toString() {
        return "NewPerson[programme=" + programme + "]";
    }
}
