package org.saidanddone.evidence.item;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.View;

/**
 * The words, as the gathering organisation reads them.
 *
 * @param version of the evidence, as If-Match on a change of the words needs it
 */
@Schema(name = "Words", description = "What a person said.")
public record WordsView(UUID id, String href, long version, String words) implements View {
    @Override
    public String toString() {
        return "WordsView[id=" + id + "]";
    }
}
