package org.saidanddone.evidence.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.View;

/**
 * A person, as the gathering organisation reads it.
 *
 * @param name left out of the answer to a write, which may be kept for its Idempotency-Key
 */
@Schema(name = "Person", description = "A person who speaks in a programme.")
public record PersonView(
        UUID id,
        String href,
        long version,
        UUID programme,

        @Schema(description = "Only when the person is read.") @Nullable String name)
        implements View {
    @Override
    public String toString() {
        return "PersonView[id=" + id + "]";
    }
}
