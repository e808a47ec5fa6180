package org.saidanddone.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param next the cursor of the next page, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    private static final byte[] ITEMS = "{\"items\":[".getBytes(StandardCharsets.US_ASCII);

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from one item more than it may hold: the one too many says that there is a next page.
     *
     * @param after the cursor that stands after an item
     */
    static <T> Page<T> of(List<T> oneTooMany, int limit, Function<T, String> after) {
        if (oneTooMany.size() <= limit) {
            return new Page<>(oneTooMany, null);
        }
        List<T> items = oneTooMany.subList(0, limit);
        return new Page<>(items, after.apply(items.getLast()));
    }

    /**
     * The page as JSON, put together from items that are JSON already.
     *
     * @param json of an item, in UTF-8
     */
    JsonPage written(Function<T, byte[]> json) {
        // a cursor is of letters, digits, - and _ only
        byte[] end = (next == null ? "]}" : "],\"next\":\"" + next + "\"}").getBytes(StandardCharsets.US_ASCII);
        List<byte[]> written = items.stream().map(json).toList();
        int commas = Math.max(0, written.size() - 1);
        // of exactly its length: a page is large, and to let it grow would copy it several times
        ByteBuffer page = ByteBuffer.allocate(ITEMS.length
                + commas
                + end.length
                + written.stream().mapToInt(item -> item.length).sum());
        page.put(ITEMS);
        for (int i = 0; i < written.size(); i++) {
            if (i > 0) {
                page.put((byte) ',');
            }
            page.put(written.get(i));
        }
        page.put(end);
        return new JsonPage(page.array(), next);
    }
}
