package org.saidanddone.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for: a {@code @BeanParam} of every list. */
public class Paging {
    private static final Pattern ONE_TO_A_HUNDRED = Pattern.compile("[1-9][0-9]?|100");
    private static final String LIMIT = "limit";

    @QueryParam(Cursors.PARAMETER)
    @Parameter(description = "Where to go on: `next` of the page before, unchanged.")
    @Nullable String cursor;

    @QueryParam(LIMIT)
    @DefaultValue("20")
    @Parameter(
            description = "How many at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit = "20";

    @Context
    UriInfo uri;

    /** How many rows to fetch: one more than the page holds, which tells whether there is a next page. */
    public int rows() {
        return limit() + 1;
    }

    /**
     * The id that the page begins after, in a list by id; null at the beginning.
     *
     * @throws Refusal 400 when the cursor is no cursor of such a list
     */
    public @Nullable UUID afterId() {
        return Cursors.id(uri.getPath(), cursor);
    }

    /**
     * The number that the page begins after, in a list by number; null at the beginning.
     *
     * @throws Refusal 400 when the cursor is no cursor of such a list
     */
    public @Nullable Long afterNumber() {
        return Cursors.number(uri.getPath(), cursor);
    }

    /**
     * The answer with the page.
     *
     * @param rows up to {@link #rows} of them
     * @param key of an item, for the cursor that stands after it
     */
    public <T> Response answer(List<T> rows, Function<T, String> key) {
        return page(rows, key).answer(uri);
    }

    /**
     * The same, of items that are JSON already.
     *
     * @param json of an item, in UTF-8
     */
    public <T> Response answerJson(List<T> rows, Function<T, byte[]> json, Function<T, String> key) {
        return page(rows, key).answerJson(uri, json);
    }

    /**
     * The answer with a page of a feed, which can always be followed on.
     *
     * @param next its cursor
     */
    public Response follow(Object page, String next) {
        return Page.linked(Response.ok(page), uri, next);
    }

    /** The cursor that stands after the item with this key. */
    public String after(String key) {
        return Cursors.after(uri.getPath(), key);
    }

    private <T> Page<T> page(List<T> rows, Function<T, String> key) {
        return Page.of(rows, limit(), item -> after(key.apply(item)));
    }

    /**
     * How many the page holds at most.
     *
     * @throws Refusal 400 when it is not from 1 to 100
     */
    public int limit() {
        if (!ONE_TO_A_HUNDRED.matcher(limit).matches()) {
            throw new Refusal(ProblemType.MALFORMED, "The limit is a whole number from 1 to 100.").inQuery(LIMIT);
        }
        return Integer.parseInt(limit);
    }
}
