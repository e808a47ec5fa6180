package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.events.id.AggregateRef;

/** The auditor's findings that are open: while there is one about anything in a chain, what ends that chain is not published (ADR 010). */
@ApplicationScoped
class OpenFindings {
    private final Database database;
    private final ClosureLoading closures;

    OpenFindings(Database database, ClosureLoading closures) {
        this.database = database;
        this.closures = closures;
    }

    /** What they are about; normally nothing. */
    Set<AggregateRef> subjects() {
        return database.ask(FactTable::subjectsOfOpenFindings);
    }

    /** Whether one is open about the candidate, or about anything that it rests on. While none is open at all, nothing is read. */
    boolean concern(AggregateRef candidate, Set<AggregateRef> disputed) {
        return !disputed.isEmpty()
                && Closure.of(candidate, closures.load(candidate, Map.of())).members().stream()
                        .anyMatch(disputed::contains);
    }
}
