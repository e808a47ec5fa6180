package org.saidanddone.audit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.saidanddone.audit.lineage.Lineage;
import org.saidanddone.audit.secondlook.Publications;
import org.saidanddone.audit.secondlook.PublishedDecisions;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.Publication;
import org.saidanddone.inbox.Inbox;
import org.saidanddone.inbox.InboxHandler;
import org.saidanddone.inbox.Position;

/** Journals every event of every other service, a decision only after all that its frontier says it had seen (docs/gate-protocol.md, "Frontier"). */
@ApplicationScoped
class JournalHandler implements InboxHandler {
    /** All but its own. */
    private static final Set<Source> READ = Set.copyOf(EnumSet.complementOf(EnumSet.of(Source.AUDIT)));

    private final Journal journal;
    private final Lineage lineage;
    private final PublishedDecisions decisions;
    private final Inbox inbox;
    private final Unreachable unreachable;

    JournalHandler(
            Journal journal, Lineage lineage, PublishedDecisions decisions, Inbox inbox, Unreachable unreachable) {
        this.journal = journal;
        this.lineage = lineage;
        this.decisions = decisions;
        this.inbox = inbox;
        this.unreachable = unreachable;
    }

    @Override
    public Set<Source> sources() {
        return READ;
    }

    @Override
    public boolean admits(Event event, Position position) {
        Map<Source, Long> missing = missing(event);
        boolean admitted = missing.isEmpty() || unreachable.is(event.id(), missing);
        if (admitted) {
            unreachable.forget(event.id());
        }
        return admitted;
    }

    @Override
    public void apply(Event event, Position position, boolean latest) {
        long sequence = journal.add(event, position);
        decisions.note(event, sequence, latest, !missing(event).isEmpty());
        if (latest) {
            lineage.replace(event);
        }
    }

    /** What a decision says it had seen elsewhere, and is not read yet. Of our own topic nothing is ever news to us. */
    private Map<Source, Long> missing(Event event) {
        Map<Source, Long> missing = new EnumMap<>(Source.class);
        Source own = event.aggregate().type().source();
        Publications.of(event.state()).map(Publication::decision).ifPresent(decision -> {
            Map<Source, Long> reached = inbox.nextOffsets();
            decision.frontier().forEach((source, next) -> {
                if (source != own && READ.contains(source) && reached.getOrDefault(source, 0L) < next) {
                    missing.put(source, next);
                }
            });
        });
        return missing;
    }
}
