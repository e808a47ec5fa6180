package org.saidanddone.chain.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.ProgrammeState;

/**
 * By which figures a programme's gate asks, as the facts say it: those of its highest profile that the user-led organisation assented to,
 * else the floor (ADR 005). Pure: in whatever order the facts came.
 *
 * <p>Doors refuse a laxer profile; events can be forged. So it is judged again here, and what is not right leaves the gate closed.
 *
 * @param profile the figures
 * @param doubtful profiles that contradict the rules, or of which not everything is known: with one of these nothing can be published
 */
public record ProfileInForce(GateProfile profile, Set<AggregateRef> doubtful) {
    /** What a programme without a profile of its own asks by. */
    public static final ProfileInForce FLOOR = new ProfileInForce(GateProfile.FLOOR, Set.of());

    public ProfileInForce {
        doubtful = Set.copyOf(doubtful);
    }

    /** The one of that programme, out of all facts about gate profiles. */
    public static ProfileInForce of(ProgrammeState programme, Collection<Fact> facts) {
        GateProfile inForce = GateProfile.FLOOR;
        Set<AggregateRef> doubtful = new HashSet<>();
        for (Fact fact : profilesOf(programme, facts)) {
            GateProfileState state = (GateProfileState) fact.state();
            Assent assent = state.assent();
            if (!fact.verifiable()) {
                doubtful.add(fact.ref());
            } else if (assent != null) {
                GateProfile next = GateProfile.of(state);
                if (putsInForce(assent, state, programme) && next.follows(inForce)) {
                    inForce = next;
                } else {
                    doubtful.add(fact.ref());
                }
            }
        }
        return new ProfileInForce(inForce, doubtful);
    }

    /** What the gate answered by these figures, as far as it can be believed. */
    public Verdict believed(Verdict verdict) {
        return verdict.doubting(doubtful);
    }

    private static List<Fact> profilesOf(ProgrammeState programme, Collection<Fact> facts) {
        Predicate<Fact> isOne = fact -> fact.state() instanceof GateProfileState profile
                && profile.programme().equals(programme.id());
        return facts.stream()
                .filter(isOne)
                .sorted(Comparator.comparingInt((Fact fact) -> ((GateProfileState) fact.state()).number())
                        .thenComparing(Fact::ref))
                .toList();
    }

    private static boolean putsInForce(Assent assent, GateProfileState state, ProgrammeState programme) {
        return !assent.withdrawn()
                && assent.capacity() == Capacity.USER_LED
                && assent.organisation().equals(programme.userLed())
                && assent.digest().equals(state.digest())
                && state.digest().equals(GateProfile.of(state).digestFor(programme.id()));
    }
}
