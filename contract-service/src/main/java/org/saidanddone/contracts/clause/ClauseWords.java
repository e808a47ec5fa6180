package org.saidanddone.contracts.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** What a clause is to say and which standard versions it is to implement. */
@Schema(
        name = "ClauseWords",
        description = "What a clause is to say, in plain words and in Easy Read, and what it implements.")
public record ClauseWords(
        @NotNull @PlainText(max = MOST_TITLE)
        @Schema(
                maxLength = MOST_TITLE,
                description = "What it is called; at most 200 characters.",
                examples = "People choose their home")
        String title,

        @NotNull @PlainText(max = MOST_TEXT)
        @Schema(
                maxLength = MOST_TEXT,
                description = "What it says, in plain words; at most 10000 characters.",
                examples =
                        "The provider asks each person which home they want to live in, with whom, and asks again every year. Nobody is moved against their will.")
        String text,

        @NotNull @PlainText(max = MOST_TEXT)
        @Schema(
                maxLength = MOST_TEXT,
                description = "The same in Easy Read; at most 10000 characters.",
                examples = "You choose your home. You choose who you live with. We ask you every year.")
        String easyRead,

        @JsonProperty("implements")
        @NotNull @Size(max = MOST_STANDARDS) @Schema(
                description =
                        "Ids of standard versions, each once; at most 50. Each is pinned with the digest that it has now.",
                examples = "[\"01999c00-0000-7000-8000-000000000008\"]")
        List<@NotNull UUID> implemented) {
    static final int MOST_TITLE = 200;
    static final int MOST_TEXT = 10_000;

    /** An event is at most 64 KiB, so its schema has no room for more. */
    public static final int MOST_STANDARDS = 50;

    ClauseContent content() {
        return new ClauseContent(title, text, easyRead);
    }
}
