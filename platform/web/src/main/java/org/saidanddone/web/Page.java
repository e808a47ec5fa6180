package org.saidanddone.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param next the cursor of the next page, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from one item more than it may hold: the one too many says that there is a next page.
     *
     * @param key of an item, for the cursor that stands after it
     */
    public static <T> Page<T> of(List<T> oneTooMany, int limit, Function<T, String> key) {
        if (oneTooMany.size() <= limit) {
            return new Page<>(oneTooMany, null);
        }
        List<T> items = oneTooMany.subList(0, limit);
        return new Page<>(items, Cursors.after(key.apply(items.getLast())));
    }

    /** The answer with this page, and a link to the next (RFC 8288). */
    public Response answer(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (next != null) {
            answer.link(
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next");
        }
        return answer.build();
    }
}
