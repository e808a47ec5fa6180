package org.saidanddone.chain.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.Purpose;

/**
 * {@code consent-in-force}: an item counts only with a consent of the same person for the purpose {@code derive-standard} that was given, not withdrawn, and has not expired.
 */
final class ConsentInForce implements ItemRule {
    /** The stated bound on clock skew: from so long before its expiry something is treated as expired. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    @Override
    public RuleCode code() {
        return RuleCode.CONSENT_IN_FORCE;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String text() {
        return "Everything counted on was said by somebody who allows it to be used to write standards, and whose consent was not refused, withdrawn or expired.";
    }

    @Override
    public String easyRead() {
        return "We only use what you said if you say yes. You can change your mind at any time.";
    }

    @Override
    public Optional<Gap> whyNotCounted(LinkedEvidence item, Instant at) {
        EvidenceState evidence = item.evidence();
        ConsentState consent = item.consent();
        if (evidence == null || consent == null) {
            return Optional.empty();
        }
        if (!consent.voice().equals(evidence.voice()) || !consent.programme().equals(evidence.programme())) {
            return gap(
                    item,
                    "The consent is another person's, or for another programme.",
                    "Record the person's own consent.");
        }
        if (consent.status() == ConsentStatus.REFUSED) {
            return gap(
                    item,
                    "The person refused consent.",
                    "Leave it out. Ask again only if the person wants to be asked.");
        }
        if (consent.status() == ConsentStatus.WITHDRAWN) {
            return gap(item, "The person withdrew consent.", "Leave it out. Link other evidence.");
        }
        if (!consent.purposes().contains(Purpose.DERIVE_STANDARD)) {
            return gap(
                    item,
                    "The consent does not cover the purpose derive-standard.",
                    "Ask the person whether what they said may be used to write standards.");
        }
        if (countsUntil(item).filter(end -> !at.isBefore(end)).isPresent()) {
            return gap(item, "The consent has expired.", "Ask the person whether they want to renew it.");
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> countsUntil(LinkedEvidence item) {
        return Optional.ofNullable(item.consent()).map(ConsentState::expiresAt).map(expiry -> expiry.minus(CLOCK_SKEW));
    }

    private Optional<Gap> gap(LinkedEvidence item, String missing, String howToFix) {
        return Optional.of(Gap.of(this, item.subject(), item.pointer(), missing, howToFix));
    }
}
