package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.inbox.Inbox;

/**
 * Loads what a candidate rests on from the table of facts: one statement a step away from the candidate, each aggregate once. What an earlier
 * verdict saw comes with the first, which is then nearly always the only one.
 */
@ApplicationScoped
class ClosureLoading {
    private final Database database;
    private final KeptStates states;
    private final Inbox inbox;

    ClosureLoading(Database database, KeptStates states, Inbox inbox) {
        this.database = database;
        this.states = states;
        this.inbox = inbox;
    }

    /**
     * The facts, those in doubt marked; with those that were seen and that the candidate rests on no longer, which no walk from it reaches.
     *
     * @param seen versions that an earlier verdict saw. A fact older than that is no news: the copy is being rebuilt and has not come
     *     so far again, so it is left out, as not known
     */
    Facts load(AggregateRef candidate, Map<AggregateRef, Long> seen) {
        Set<AggregateRef> members = new HashSet<>(seen.keySet());
        members.add(candidate);
        List<Fact> facts = new ArrayList<>();
        Collection<AggregateRef> step = List.copyOf(members);
        while (!step.isEmpty()) {
            Collection<AggregateRef> asked = step;
            List<Fact> found = database.ask(connection -> FactTable.find(connection, asked, states)).stream()
                    .filter(fact -> fact.version() >= seen.getOrDefault(fact.ref(), 0L))
                    .toList();
            facts.addAll(found);
            step = found.stream()
                    .flatMap(fact -> fact.state().restsOn().stream())
                    .filter(members::add)
                    .toList();
        }
        Set<AggregateRef> doubtful = inbox.doubtful(members);
        return Facts.of(facts.stream()
                .map(fact -> doubtful.contains(fact.ref()) ? fact.doubted() : fact)
                .toList());
    }
}
