package org.saidanddone.audit.finding;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.saidanddone.audit.AuditDatabase;
import org.saidanddone.audit.StoredNames;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.FindingId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;
import org.saidanddone.events.state.FindingSubject;
import org.saidanddone.observability.KeyValues;
import org.saidanddone.outbox.Outbox;

/** Raises findings. The suite itself does: nobody has to notice. */
@ApplicationScoped
@Startup
public class Raising {
    private static final Logger LOG = Logger.getLogger(Raising.class);
    private static final String KIND = "kind";

    private final AuditDatabase database;
    private final Outbox outbox;
    private final MeterRegistry registry;

    Raising(AuditDatabase database, Outbox outbox, MeterRegistry registry) {
        this.database = database;
        this.outbox = outbox;
        this.registry = registry;
        for (FindingKind kind : FindingKind.values()) {
            raised(kind);
        }
    }

    /**
     * Raises a finding in the caller's transaction, unless one is open about the same publication.
     *
     * @param rules codes of the rules that disagree
     */
    public void raise(FindingSubject subject, FindingKind kind, List<String> rules, Instant at) {
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        FindingState finding =
                new FindingState(new FindingId(UuidV7.next()), subject, kind, rules, kept, FindingStatus.OPEN, null);
        if (!database.ask(connection -> FindingTable.raise(connection, finding))) {
            return;
        }
        outbox.append(new Event(UUID.randomUUID(), EventType.FINDING_RAISED, 1, kept, null, finding));
        raised(kind).increment();
        KeyValues.of("finding", finding.id().value())
                .and(KIND, StoredNames.of(kind))
                .log(() -> LOG.warn("A finding was raised; what it is about is suspended"));
    }

    private Counter raised(FindingKind kind) {
        return Counter.builder("saidanddone.findings.raised")
                .description("Findings that audit-service raised, by what it disagreed in.")
                .tag(KIND, StoredNames.of(kind))
                .register(registry);
    }
}
