package org.saidanddone.chain.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.EvidenceState;

/**
 * A link of a provision with what is known at its end.
 *
 * @param pointer where the link stands in the standard version
 * @param evidence null when not known
 * @param consent null when not known
 * @param inspection the visit during which it was said, and who led it
 */
public record LinkedEvidence(
        EvidenceLink link,
        String pointer,
        @Nullable EvidenceState evidence,
        @Nullable ConsentState consent,
        Inspection inspection) {
    private static final Set<Account> FIRST_HAND =
            Set.of(Account.FIRST_PERSON, Account.SUPPORTED, Account.PEER_OBSERVED);

    /** What is known at the end of a link. */
    public static LinkedEvidence of(EvidenceLink link, String pointer, Facts facts) {
        EvidenceState evidence =
                facts.state(link.evidence(), EvidenceState.class).orElse(null);
        return evidence == null
                ? new LinkedEvidence(link, pointer, null, null, Inspection.UNKNOWN)
                : new LinkedEvidence(
                        link,
                        pointer,
                        evidence,
                        facts.state(evidence.consent(), ConsentState.class).orElse(null),
                        Inspection.of(evidence.visit(), facts));
    }

    /** Whether it is an account that a provision can be rooted in; of what is not known, supposed so. */
    public boolean isFirstHand() {
        return evidence == null || FIRST_HAND.contains(evidence.account());
    }

    public AggregateRef subject() {
        return link.evidence().ref();
    }
}
