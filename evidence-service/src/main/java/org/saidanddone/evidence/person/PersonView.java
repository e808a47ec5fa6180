package org.saidanddone.evidence.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/**
 * A person, as the gathering organisation reads it.
 *
 * @param name left out of the answer to a write, which may be kept for its Idempotency-Key
 */
@Schema(name = "Person", description = "A person who speaks in a programme.")
public record PersonView(
        @Schema(examples = ExampleIds.PERSON) UUID id,

        @Schema(description = "Its path.", examples = "/v1/people/" + ExampleIds.PERSON)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "The programme in which the person speaks.")
        Reference programme,

        @Schema(description = "Only when the person is read; no answer to a write repeats it.", examples = "Ada")
        @Nullable String name)
        implements View {
    @Override
    public String toString() {
        return "PersonView[id=" + id + "]";
    }
}
