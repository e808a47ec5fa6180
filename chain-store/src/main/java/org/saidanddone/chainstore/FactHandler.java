package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.inbox.InboxHandler;
import org.saidanddone.inbox.Position;

/** Applies facts of other services and, in the same transaction, judges again what rests on them. */
@ApplicationScoped
class FactHandler implements InboxHandler {
    private final GateLock gateLock;
    private final Database database;
    private final Dependents dependents;
    private final ReadSources upstreams;

    FactHandler(GateLock gateLock, Database database, Dependents dependents, ReadSources upstreams) {
        this.gateLock = gateLock;
        this.database = database;
        this.dependents = dependents;
        this.upstreams = upstreams;
    }

    @Override
    public Set<Source> sources() {
        return upstreams.all();
    }

    @Override
    public void begin() {
        gateLock.take();
    }

    @Override
    public void apply(Event event, Position position, boolean latest) {
        gateLock.held().hasRead(position.source(), position.offset() + 1);
        if (latest && database.ask(connection -> FactTable.upsert(connection, event))) {
            judgeAgain(event);
        }
    }

    private void judgeAgain(Event event) {
        if (event.state() instanceof FindingState finding) {
            dependents.disputed(finding.subject().ref());
        } else {
            dependents.changed(event.aggregate());
        }
    }

    @Override
    public void doubt(AggregateRef aggregate) {
        dependents.changed(aggregate);
    }

    @Override
    public void cleared(AggregateRef aggregate) {
        dependents.changed(aggregate);
    }
}
