package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;

/** Puts a candidate and the stored facts before the gate. */
@ApplicationScoped
class Judge {
    private final ClosureLoading closures;

    Judge(ClosureLoading closures) {
        this.closures = closures;
    }

    /** By the present rules: for a publication. */
    Judgement afresh(AggregateRef candidate, Instant at) {
        Facts facts = closures.load(candidate, Map.of());
        return new Judgement(candidate, Gate.evaluate(candidate, facts, GateProfile.FLOOR, at), facts);
    }

    /**
     * By the rules and the profile that it was published under.
     *
     * @param seen the versions that earlier verdicts saw
     */
    Judgement again(StoredPublication publication, Map<AggregateRef, Long> seen, Instant at) {
        Facts facts = closures.load(publication.candidate(), seen);
        return new Judgement(
                publication.candidate(),
                Gate.evaluate(
                        publication.candidate(),
                        facts,
                        profile(publication.profile()),
                        at,
                        RuleBook.of(publication.rules())),
                facts);
    }

    private static GateProfile profile(int number) {
        if (number != GateProfile.FLOOR.number()) {
            throw new IllegalStateException("a publication was judged by a profile that this software does not have");
        }
        return GateProfile.FLOOR;
    }
}
