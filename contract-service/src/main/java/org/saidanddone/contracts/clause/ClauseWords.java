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
        @NotNull @PlainText(max = MOST_TITLE) String title,
        @NotNull @PlainText(max = MOST_TEXT) String text,
        @NotNull @PlainText(max = MOST_TEXT) String easyRead,

        @JsonProperty("implements")
        @NotNull @Size(max = MOST_STANDARDS) @Schema(description = "Ids of standard versions. Each is pinned with the digest that it has now.")
        List<@NotNull UUID> implemented) {
    static final int MOST_TITLE = 200;
    static final int MOST_TEXT = 10_000;

    /** An event is at most 64 KiB, so its schema has no room for more. */
    static final int MOST_STANDARDS = 50;

    ClauseContent content() {
        return new ClauseContent(title, text, easyRead);
    }
}
