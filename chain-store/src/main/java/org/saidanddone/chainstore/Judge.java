package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.ProfileInForce;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;

/** Puts a candidate and the stored facts before the gate. */
@ApplicationScoped
class Judge {
    private final ClosureLoading closures;
    private final ProfilesInForce profiles;

    Judge(ClosureLoading closures, ProfilesInForce profiles) {
        this.closures = closures;
        this.profiles = profiles;
    }

    /** By the present rules and the figures in force in the candidate's own programme: for a publication. */
    Judgement afresh(AggregateRef candidate, Instant at) {
        Facts facts = closures.load(candidate, Map.of());
        ProfileInForce inForce = profiles.of(candidate, facts);
        Verdict verdict = Gate.evaluate(candidate, facts, inForce.profile(), at);
        return new Judgement(candidate, inForce.believed(verdict), facts, inForce.profile());
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
                        publication.candidate(), facts, publication.profile(), at, RuleBook.of(publication.rules())),
                facts,
                publication.profile());
    }
}
