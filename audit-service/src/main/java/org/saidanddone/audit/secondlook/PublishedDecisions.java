package org.saidanddone.audit.secondlook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.saidanddone.audit.AuditDatabase;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.Event;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.FindingSubject;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;

/** Notes, with the journal and in the same transaction, which decisions are to be looked at and what is published now. */
@ApplicationScoped
public class PublishedDecisions {
    private final AuditDatabase database;

    PublishedDecisions(AuditDatabase database) {
        this.database = database;
    }

    /**
     * An event was journalled.
     *
     * @param sequence its place in the journal
     * @param latest whether it is the aggregate's newest
     * @param beyond whether it claims a frontier beyond the end of a topic
     */
    public void note(Event event, long sequence, boolean latest, boolean beyond) {
        Publications.of(event.state())
                .ifPresent(publication -> database.ask(connection -> {
                    note(connection, event, publication, sequence, latest, beyond);
                    return true;
                }));
    }

    private static void note(
            Connection connection, Event event, Publication publication, long sequence, boolean latest, boolean beyond)
            throws SQLException {
        boolean published = publication.status() == PublicationStatus.PUBLISHED;
        if (published && isNew(connection, event, publication)) {
            LookTable.add(
                    connection,
                    FindingSubject.of(event.aggregate(), event.version()),
                    sequence,
                    beyond,
                    edition(publication.decision()));
        }
        if (latest && published) {
            LookTable.stillPublished(connection, event.aggregate(), event.version());
        } else if (latest) {
            LookTable.takenBack(connection, event.aggregate());
        }
    }

    /** Whatever the event calls itself: what says that it is published, and by another decision than before, was decided. */
    private static boolean isNew(Connection connection, Event event, Publication publication) throws SQLException {
        Optional<Publication> before = LookTable.stateBefore(connection, event.aggregate(), event.version())
                .flatMap(Publications::of);
        return !before.equals(Optional.of(publication));
    }

    private static OptionalInt edition(@Nullable Decision decision) {
        return decision == null ? OptionalInt.empty() : RuleBook.edition(decision.rules());
    }
}
