package org.saidanddone.audit.secondlook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.ProfileInForce;
import org.saidanddone.events.id.AggregateRef;

/**
 * What the journal says about a candidate.
 *
 * @param facts all that is known of what it rests on; a fact with versions missing before it is not verifiable
 * @param inForce the figures in force in its programme
 * @param profiles all figures that the programme ever assented to, those that ship with the suite first
 * @param doubts aggregates that are in doubt in audit-service's own copy
 * @param anySourceInDoubt whether something was not read that may be about any aggregate
 */
record FromJournal(
        Facts facts,
        ProfileInForce inForce,
        List<GateProfile> profiles,
        Set<AggregateRef> doubts,
        boolean anySourceInDoubt) {
    FromJournal {
        profiles = List.copyOf(profiles);
        doubts = Set.copyOf(doubts);
    }

    /** The figures that the programme calls by that number. */
    Optional<GateProfile> profile(int number) {
        return profiles.stream().filter(profile -> profile.number() == number).findFirst();
    }

    /** Whether audit-service itself cannot tell: then it disagrees with nobody. */
    boolean isInDoubt(AggregateRef candidate) {
        return anySourceInDoubt
                || doubts.stream().anyMatch(inForce.doubtful()::contains)
                || Closure.of(candidate, facts).members().stream().anyMatch(doubts::contains);
    }
}
