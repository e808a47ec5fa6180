package org.saidanddone.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opaque cursors: a place in a listing, for its server only to read. One of another listing is refused: there it would end the list in silence. */
public final class Cursors {
    /** The parameter of the query that holds one. */
    static final String PARAMETER = "cursor";

    private static final String VERSION = "c2:";

    private Cursors() {}

    /**
     * A cursor that stands after the item with this key.
     *
     * @param list the path of the listing
     */
    public static String after(String list, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((mark(list) + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key that a cursor stands after, or null at the beginning.
     *
     * @throws Refusal 400 when it is no cursor of this listing
     */
    static @Nullable String key(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(mark(list))) {
                return text.substring(mark(list).length());
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static String mark(String list) {
        return VERSION + HexFormat.of().toHexDigits(list.hashCode()) + ":";
    }

    /**
     * The id that a cursor stands after, in a listing by id, or null at the beginning.
     *
     * @throws Refusal 400 when it is no cursor of ours, or one of another listing
     */
    static @Nullable UUID id(String list, @Nullable String cursor) {
        String key = key(list, cursor);
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
    static @Nullable Long number(String list, @Nullable String cursor) {
        String key = key(list, cursor);
        try {
            return key == null ? null : Long.valueOf(Long.parseUnsignedLong(key));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(
                        ProblemType.MALFORMED,
                        "The cursor is not one of this list. Take it from next of the page before, unchanged.")
                .inQuery(PARAMETER);
    }
}
