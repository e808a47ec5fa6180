package org.saidanddone.chainstore.view;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.saidanddone.chainstore.PublicationChange;
import org.saidanddone.web.Paging;

/**
 * A page of the feed of changes.
 *
 * @param items in the order in which they happened
 * @param next always there: the place after the last change read, from which a poller goes on, also when there was nothing new
 */
public record FeedPage<T>(List<T> items, String next) {
    public FeedPage {
        items = List.copyOf(items);
    }

    /**
     * The answer with the page that was read from a place on.
     *
     * @param paging where it was begun
     * @param shown how a change is shown
     */
    public static <T> Response answer(
            List<PublicationChange> read, Paging paging, Function<PublicationChange, T> shown) {
        String next = paging.after(
                String.valueOf(read.isEmpty() ? begun(paging) : read.getLast().sequence()));
        return paging.follow(new FeedPage<>(read.stream().map(shown).toList(), next), next);
    }

    /** The sequence of the last change already read; 0 before the first. */
    public static long begun(Paging paging) {
        Long after = paging.afterNumber();
        return after == null ? 0 : after;
    }
}
