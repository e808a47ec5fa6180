package org.saidanddone.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opaque cursors: a place in a listing, for its server only to read. */
public final class Cursors {
    /** The parameter of the query that holds one. */
    static final String PARAMETER = "cursor";

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

    /**
     * The id that a cursor stands after, in a listing by id, or null at the beginning.
     *
     * @throws Refusal 400 when it is no cursor of ours, or one of another listing
     */
    public static @Nullable UUID id(@Nullable String cursor) {
        String key = key(cursor);
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /**
     * The number that a cursor stands after, in a listing by number, or null at the beginning.
     *
     * @throws Refusal 400 when it is no cursor of ours, or one of another listing
     */
    public static @Nullable Long number(@Nullable String cursor) {
        String key = key(cursor);
        try {
            return key == null ? null : Long.valueOf(key);
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(
                        ProblemType.MALFORMED,
                        "The cursor is not one of ours. Take it from next of the page before, unchanged.")
                .inQuery(PARAMETER);
    }
}
