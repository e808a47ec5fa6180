package org.saidanddone.audit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.saidanddone.audit.lineage.Lineage;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.inbox.Inbox;
import org.saidanddone.inbox.InboxHandler;
import org.saidanddone.inbox.Position;

/** Journals every event of every service, a decision only after all that its frontier says it had seen (docs/gate-protocol.md, "Frontier"). */
@ApplicationScoped
class JournalHandler implements InboxHandler {
    private final Journal journal;
    private final Lineage lineage;
    private final Inbox inbox;

    JournalHandler(Journal journal, Lineage lineage, Inbox inbox) {
        this.journal = journal;
        this.lineage = lineage;
        this.inbox = inbox;
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.allOf(Source.class);
    }

    @Override
    public boolean admits(Event event, Position position) {
        Publication publication = switch (event.state()) {
            case StandardVersionState standard -> standard.publication();
            case ClauseVersionState clause -> clause.publication();
            default -> Publication.draft();
        };
        Decision decision = publication.decision();
        if (decision == null) {
            return true;
        }
        Map<Source, Long> reached = inbox.nextOffsets();
        return decision.frontier().entrySet().stream()
                .allMatch(seen -> reached.getOrDefault(seen.getKey(), 0L) >= seen.getValue());
    }

    @Override
    public void apply(Event event, Position position, boolean latest) {
        journal.add(event, position);
        if (latest) {
            lineage.replace(event);
        }
    }
}
