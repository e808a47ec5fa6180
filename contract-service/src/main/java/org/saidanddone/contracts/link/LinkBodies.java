package org.saidanddone.contracts.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.view.LinkStatus;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.clause.Pin;
import org.saidanddone.contracts.reference.References;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.StandardVersionState;

/** Shows links, with how they stand at this moment. */
@ApplicationScoped
public class LinkBodies {
    private final FactStore facts;
    private final References references;

    LinkBodies(FactStore facts, References references) {
        this.facts = facts;
        this.references = references;
    }

    LinkBody of(Pin pin, ClausePath clause) {
        return of(List.of(pin), clause).getFirst();
    }

    List<LinkBody> of(Collection<Pin> pins, ClausePath clause) {
        Map<AggregateRef, Fact> known = facts
                .find(pins.stream().map(pin -> pin.id().ref()).toList())
                .stream()
                .collect(Collectors.toMap(Fact::ref, Function.identity()));
        return pins.stream()
                .map(pin -> new LinkBody(
                        clause.link(pin.id()),
                        references.standardVersion(pin.id(), pin.standard(), pin.number()),
                        pin.digest(),
                        status(pin, known.get(pin.id().ref()))))
                .toList();
    }

    /** What is in doubt is believed where it speaks against the link, as the gate does. */
    private static LinkStatus status(Pin pin, @Nullable Fact fact) {
        if (fact == null || !(fact.state() instanceof StandardVersionState standard)) {
            return LinkStatus.UNKNOWN;
        }
        return switch (standard.publication().status()) {
            case SUSPENDED, SUPERSEDED, WITHDRAWN -> LinkStatus.BROKEN;
            case DRAFT, PUBLISHED -> {
                if (!standard.digest().equals(pin.link().digest())) {
                    yield LinkStatus.SUSPECT;
                }
                yield fact.verifiable() ? LinkStatus.CURRENT : LinkStatus.UNKNOWN;
            }
        };
    }
}
