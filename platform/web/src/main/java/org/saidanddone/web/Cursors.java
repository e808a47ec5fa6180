package org.saidanddone.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Opaque cursors: a place in a listing, for its server only to read. */
public final class Cursors {
    private static final String MARK = "c1:";

    private Cursors() {}

    /** A cursor that stands after the item with this key. */
    public static String after(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key that a cursor stands after, or null at the beginning.
     *
     * @throws Refusal 400 when it is no cursor of ours
     */
    public static @Nullable String key(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    static Refusal unknown() {
        return new Refusal(
                ProblemType.MALFORMED,
                "The cursor is not one of ours. Take it from next of the page before, unchanged.");
    }
}
