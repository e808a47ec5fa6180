package org.saidanddone.standards.provision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.view.LinkStatus;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;

/** How links to evidence stand at this moment, as the facts say it. */
@ApplicationScoped
class LinkStatuses {
    private final FactStore facts;

    LinkStatuses(FactStore facts) {
        this.facts = facts;
    }

    /** Of each of the links. */
    Map<EvidenceLink, LinkStatus> of(Collection<EvidenceLink> links) {
        Map<AggregateRef, Fact> known =
                facts
                        .find(links.stream()
                                .map(link -> link.evidence().ref())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Fact::ref, fact -> fact));
        return links.stream()
                .distinct()
                .collect(Collectors.toMap(
                        link -> link,
                        link -> status(link, known.get(link.evidence().ref()))));
    }

    /** A withdrawal is believed at once, even while something is in doubt. */
    private static LinkStatus status(EvidenceLink link, @Nullable Fact fact) {
        if (fact == null || !(fact.state() instanceof EvidenceState evidence)) {
            return LinkStatus.UNKNOWN;
        }
        if (evidence.status() != EvidenceStatus.STANDING) {
            return LinkStatus.BROKEN;
        }
        if (!fact.verifiable()) {
            return LinkStatus.UNKNOWN;
        }
        return evidence.commitment().equals(link.commitment()) ? LinkStatus.CURRENT : LinkStatus.SUSPECT;
    }
}
