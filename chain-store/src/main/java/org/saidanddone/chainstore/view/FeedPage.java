package org.saidanddone.chainstore.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.PublicationChange;
import org.saidanddone.web.Cursors;

/**
 * A page of the feed of changes.
 *
 * @param items in the order in which they happened; fewer than were read when some are not for the caller
 * @param next always there: the place after the last change read, from which a poller goes on, also when there was nothing new
 */
public record FeedPage<T>(List<T> items, String next) {
    public FeedPage {
        items = List.copyOf(items);
    }

    /**
     * The page that was read from a place on.
     *
     * @param after the sequence that the reading began after; null at the beginning
     * @param shown how a change is shown to the caller; empty when it is not for the caller
     */
    public static <T> FeedPage<T> of(
            List<PublicationChange> read, @Nullable Long after, Function<PublicationChange, Optional<T>> shown) {
        long last =
                read.isEmpty() ? (after == null ? 0 : after) : read.getLast().sequence();
        return new FeedPage<>(
                read.stream().flatMap(change -> shown.apply(change).stream()).toList(),
                Cursors.after(String.valueOf(last)));
    }
}
