package org.saidanddone.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for: a {@code @BeanParam} of every list. */
public class Paging {
    private static final Pattern ONE_TO_A_HUNDRED = Pattern.compile("[1-9][0-9]?|100");
    private static final String LIMIT = "limit";
    private static final String[] NOTHING = {};

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

    @Context
    HttpServerRequest request;

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
        return Cursors.id(list(), cursor);
    }

    /**
     * The number that the page begins after, in a list by number; null at the beginning.
     *
     * @throws Refusal 400 when the cursor is no cursor of such a list
     */
    public @Nullable Long afterNumber() {
        return Cursors.number(list(), cursor);
    }

    /**
     * The answer with the page.
     *
     * @param rows up to {@link #rows} of them
     * @param key of an item, for the cursor that stands after it
     */
    public <T> Response answer(List<T> rows, Function<T, String> key) {
        Page<T> page = page(rows, key);
        return linked(Response.ok(page), page.next());
    }

    /** The answer with a page that is JSON already, as {@link #written} made it for the same list and limit. */
    public Response answer(JsonPage page) {
        return linked(Response.ok(page.bytes(), MediaType.APPLICATION_JSON_TYPE), page.next());
    }

    /**
     * The page as JSON.
     *
     * @param rows up to {@link #rows} of them
     * @param json of an item, in UTF-8
     * @param key of an item, for the cursor that stands after it
     */
    public <T> JsonPage written(List<T> rows, Function<T, byte[]> json, Function<T, String> key) {
        return page(rows, key).written(json);
    }

    /**
     * The answer with a page of a feed, which can always be followed on.
     *
     * @param next its cursor
     */
    public Response follow(Object page, String next) {
        return linked(Response.ok(page), next);
    }

    /** The path of the list. */
    public String list() {
        return uri.getPath();
    }

    /** The cursor that stands after the item with this key. */
    public String after(String key) {
        return Cursors.after(list(), key);
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

    /** With a link to the next page (RFC 8288): the same question, from its cursor on. */
    private Response linked(Response.ResponseBuilder answer, @Nullable String next) {
        if (next != null) {
            String query = request.query();
            String asked = Arrays.stream(query == null || query.isEmpty() ? NOTHING : query.split("&", -1))
                    .filter(parameter -> !parameter.startsWith(Cursors.PARAMETER + "="))
                    .map(parameter -> parameter + "&")
                    .collect(Collectors.joining());
            answer.header(
                    HttpHeaders.LINK,
                    "<" + request.path() + "?" + asked + Cursors.PARAMETER + "=" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
