package org.saidanddone.chain.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 */
public record LinkedEvidence(
        EvidenceLink link,
        String pointer,
        @Nullable EvidenceState evidence,
        @Nullable ConsentState consent) {
    private static final Set<Account> FIRST_HAND =
            Set.of(Account.FIRST_PERSON, Account.SUPPORTED, Account.PEER_OBSERVED);

    /** Whether it is an account that a provision can be rooted in; of what is not known, supposed so. */
    public boolean isFirstHand() {
        return evidence == null || FIRST_HAND.contains(evidence.account());
    }

    public AggregateRef subject() {
        return link.evidence().ref();
    }
}
