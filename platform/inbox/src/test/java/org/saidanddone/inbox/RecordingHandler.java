package org.saidanddone.inbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;

/** Writes down what it is told, in a few words. */
final class RecordingHandler implements InboxHandler {
    final List<String> told = new CopyOnWriteArrayList<>();
    volatile Predicate<Event> admitted = event -> true;
    volatile Predicate<Event> fails = event -> false;

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.EVIDENCE, Source.STANDARDS);
    }

    @Override
    public boolean admits(Event event, Position position) {
        return admitted.test(event);
    }

    @Override
    public void apply(Event event, Position position, boolean latest) {
        if (fails.test(event)) {
            throw new IllegalStateException("the handler failed");
        }
        told.add("apply " + event.type().aggregate().publicName() + " v" + event.version() + (latest ? "" : " older"));
    }

    @Override
    public void doubt(AggregateRef aggregate) {
        told.add("doubt " + aggregate.type().publicName());
    }

    @Override
    public void cleared(AggregateRef aggregate) {
        told.add("cleared " + aggregate.type().publicName());
    }
}
