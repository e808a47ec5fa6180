package org.saidanddone.chainstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chainstore.PublicationChange.Kind;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.RuleUse;

/**
 * What was decided about a candidate, with the rules and the profile it was published under: it keeps those until it is published again.
 *
 * @param closure null once suspended, superseded or withdrawn
 * @param unverified whether something it rests on is not known or not verifiable at present
 * @param reconsiderAt from then on time alone may have changed the verdict; null: never
 * @param checking whether something it rests on changed and it waits to be judged again: until then it is not approved
 */
record StoredPublication(
        AggregateRef candidate,
        PublicationStatus status,
        @Nullable ContentDigest closure,
        boolean unverified,
        GateProfile profile,
        List<RuleUse> rules,
        Instant decidedAt,
        @Nullable Instant reconsiderAt,
        boolean checking) {
    StoredPublication {
        rules = List.copyOf(rules);
    }

    boolean isPublished() {
        return status == PublicationStatus.PUBLISHED;
    }

    boolean isDue(Instant at) {
        return isPublished() && reconsiderAt != null && !at.isBefore(reconsiderAt);
    }

    StoredPublication stillComplete(Verdict.Complete verdict, Instant at) {
        return new StoredPublication(
                candidate,
                status,
                verdict.closure(),
                false,
                profile,
                rules,
                at,
                verdict.reconsiderAt().orElse(null),
                false);
    }

    /** Time goes on counting meanwhile: what may expire is still due then. */
    StoredPublication asUnverified(Verdict.Unverifiable verdict) {
        return new StoredPublication(
                candidate,
                status,
                closure,
                true,
                profile,
                rules,
                decidedAt,
                verdict.reconsiderAt().orElse(null),
                false);
    }

    StoredPublication asSuspended(Instant at) {
        return new StoredPublication(
                candidate, PublicationStatus.SUSPENDED, null, false, profile, rules, at, null, false);
    }

    /** Superseded or withdrawn: it keeps what it stood under. */
    StoredPublication outOfForce(PublicationStatus forGood) {
        return new StoredPublication(candidate, forGood, null, false, profile, rules, decidedAt, null, false);
    }

    /** Whether it can never be published again. */
    boolean isOutOfForce() {
        return status == PublicationStatus.SUPERSEDED || status == PublicationStatus.WITHDRAWN;
    }

    /** What the world is told when this takes the place of what stood before; nothing when it reads the same from outside. */
    Optional<Kind> changeFrom(@Nullable StoredPublication before) {
        if (before == null || before.status != status) {
            return Optional.of(
                    switch (status) {
                        case PUBLISHED -> Kind.PUBLISHED;
                        case SUSPENDED -> Kind.SUSPENDED;
                        case SUPERSEDED -> Kind.SUPERSEDED;
                        case WITHDRAWN -> Kind.WITHDRAWN;
                        case DRAFT -> throw new IllegalStateException("what is stored as a publication is no draft");
                    });
        }
        if (before.unverified != unverified) {
            return Optional.of(unverified ? Kind.UNVERIFIED : Kind.VERIFIED);
        }
        return before.checking && !checking ? Optional.of(Kind.CHECKED) : Optional.empty();
    }

    Approval approval(Instant at) {
        return new Approval(
                status, isPublished() && !isDue(at) && !checking, isPublished() && !unverified && !checking);
    }
}
