package org.saidanddone.inbox;

import java.util.Set;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;

/**
 * What a service does with the events it reads. A service that reads any has exactly one such bean.
 *
 * <p>All but {@link #sources} run inside the transaction of the batch, on the applier's thread. Whatever they throw rolls the
 * batch back, and it comes again: nothing is lost, and nothing is done twice that was done in that transaction.
 */
public interface InboxHandler {
    /** Whose events the service reads; the same for as long as it runs. */
    Set<Source> sources();

    /** The first thing in the transaction: the place for the gate lock. */
    default void begin() {}

    /** False holds this source back at this event for now; other sources go on, and it is asked again soon. */
    default boolean admits(Event event, Position position) {
        return true;
    }

    /**
     * An event never seen before.
     *
     * @param latest false when a newer version of the aggregate was applied already: the event fills a gap and the newer state stays
     */
    void apply(Event event, Position position, boolean latest);

    /** From now on the aggregate is unverifiable (fork, gap, unreadable event). Told before the event that opens a gap is applied. */
    default void doubt(AggregateRef aggregate) {}

    /** Nothing makes the aggregate unverifiable any more. Told after the event that filled the last gap was applied. */
    default void cleared(AggregateRef aggregate) {}
}
