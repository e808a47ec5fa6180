package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chainstore.view.VerdictViews;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** How the gate refuses: what is missing, and what to do next. */
@ApplicationScoped
class GateRefusals {
    private static final String MISSING_PROOF = "missingProof";
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);

    private final VerdictViews views;

    GateRefusals(VerdictViews views) {
        this.views = views;
    }

    /**
     * 503.
     *
     * @param proof which one is missing, told in the member {@code missingProof} of the problem document
     * @param missing the same in words
     */
    static Refusal notProvenCurrent(FenceRun.Proof proof, Source source, String missing) {
        return new Refusal(
                        ProblemType.NOT_PROVEN_CURRENT,
                        "It cannot be proven that everything which the " + source.publicName()
                                + " service answered as done is known here: " + missing
                                + ". Nothing was changed. Try again.")
                .with(MISSING_PROOF, Map.of("proof", GateMeters.name(proof), "source", source.publicName()))
                .retryAfter(TRY_AGAIN_AFTER);
    }

    /** 503: this service's own database, and with it the copy of the facts, does not answer. */
    static Refusal copyAway() {
        return new Refusal(
                        ProblemType.NOT_PROVEN_CURRENT,
                        "It cannot be proven that everything which the other services answered as done is known here: the database of this service does not answer. Nothing was changed. Try again.")
                .with(MISSING_PROOF, Map.of("proof", GateMeters.name(FenceRun.Proof.COPY)))
                .retryAfter(TRY_AGAIN_AFTER);
    }

    Refusal incomplete(Verdict.Incomplete verdict) {
        return new Refusal(
                        ProblemType.CHAIN_INCOMPLETE,
                        "The chain has gaps. Nothing was published. Mend each of them as it says, then publish again.")
                .with("gaps", views.of(verdict.gaps()));
    }

    static Refusal outOfForce(PublicationStatus status) {
        return new Refusal(
                ProblemType.WRONG_STATE,
                status == PublicationStatus.WITHDRAWN
                        ? "This version was withdrawn for good. Write a new version, and publish that."
                        : "A newer version was published and took the place of this one for good. Go on with the newer one.");
    }

    static Refusal openFinding() {
        return new Refusal(
                ProblemType.OPEN_FINDING,
                "The auditor disagrees with a publication of this, or of something that it rests on. Nothing was published. Ask an auditor to look into the finding and resolve it, then publish again.");
    }

    static Refusal unverifiable() {
        return new Refusal(
                        ProblemType.CHAIN_UNVERIFIABLE,
                        "Something that the chain rests on is not known here yet, or is in doubt. Nothing was changed. Try again in a moment; if it stays so, ask the operator for the findings.")
                .with(MISSING_PROOF, Map.of("proof", "chain"))
                .retryAfter(TRY_AGAIN_AFTER);
    }
}
