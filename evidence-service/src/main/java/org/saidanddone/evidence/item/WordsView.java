package org.saidanddone.evidence.item;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/**
 * The words, as the gathering organisation reads them.
 *
 * @param id of the evidence, whose words they are
 * @param version of the evidence, as If-Match on a change of the words needs it
 */
@Schema(name = "Words", description = "What a person said.")
public record WordsView(
        @Schema(description = "The id of the evidence.", examples = ExampleIds.EVIDENCE)
        UUID id,

        @Schema(description = "Their path.", examples = "/v1/evidence/" + ExampleIds.EVIDENCE + "/words")
        String href,

        @Schema(description = "The version of the evidence; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "The evidence whose words they are.")
        Reference evidence,

        @Schema(description = "What was said.", examples = "I want a key to my own door.")
        String words)
        implements View {
    @Override
    public String toString() {
        return "WordsView[id=" + id + "]";
    }
}
