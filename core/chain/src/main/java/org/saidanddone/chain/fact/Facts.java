package org.saidanddone.chain.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.State;

/** An unchanging set of facts, at most one an aggregate: of several the newest. In which order they came makes no difference. */
public final class Facts {
    private final Map<AggregateRef, Fact> facts;

    private Facts(Map<AggregateRef, Fact> facts) {
        this.facts = facts;
    }

    public static Facts of(Collection<Fact> facts) {
        Map<AggregateRef, Fact> newest = new HashMap<>();
        facts.forEach(fact -> newest.merge(fact.ref(), fact, Facts::newer));
        return new Facts(Map.copyOf(newest));
    }

    public Optional<Fact> find(AggregateRef ref) {
        return Optional.ofNullable(facts.get(ref));
    }

    /** The state of an aggregate, if it is known and of the asked kind. */
    public <S extends State> Optional<S> state(AggregateId id, Class<S> kind) {
        return find(id.ref()).map(Fact::state).filter(kind::isInstance).map(kind::cast);
    }

    /** Two facts of one version that differ are a contradiction: neither is believed. */
    private static Fact newer(Fact one, Fact other) {
        if (one.version() != other.version()) {
            return one.version() > other.version() ? one : other;
        }
        if (one.equals(other)) {
            return one;
        }
        return one.state().toString().compareTo(other.state().toString()) <= 0 ? one.doubted() : other.doubted();
    }
}
