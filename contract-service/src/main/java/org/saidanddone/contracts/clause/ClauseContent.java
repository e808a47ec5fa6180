package org.saidanddone.contracts.clause;

import java.util.Map;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.id.ContentDigest;

/** What a clause version says, in plain and in Easy Read words. */
public record ClauseContent(String title, String text, String easyRead) {
    /** Plain and Easy Read text are digested together: who assents to one assents to the other. */
    public ContentDigest digest() {
        return ContentDigests.of(Map.of("title", title, "text", text, "easyRead", easyRead));
    }
}
