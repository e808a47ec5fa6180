package org.saidanddone.chain.rule;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;

/** The assents over exactly the present content that were not withdrawn, in the order in which they were given. */
record AssentsInForce(List<Assent> assents) {
    static AssentsInForce over(ContentDigest content, List<Assent> assents) {
        return new AssentsInForce(assents.stream()
                .filter(assent -> !assent.withdrawn() && assent.digest().equals(content))
                .toList());
    }

    /** Those that one organisation gave for one side. */
    List<Assent> of(Capacity capacity, OrganisationId organisation) {
        return assents.stream()
                .filter(assent ->
                        assent.capacity() == capacity && assent.organisation().equals(organisation))
                .toList();
    }

    /** Whether the commissioner assented before the user-led organisation, or without it. */
    boolean commissionerWasFirst() {
        OptionalInt commissioner = first(Capacity.COMMISSIONER);
        OptionalInt userLed = first(Capacity.USER_LED);
        return commissioner.isPresent() && (userLed.isEmpty() || commissioner.getAsInt() < userLed.getAsInt());
    }

    private OptionalInt first(Capacity capacity) {
        return IntStream.range(0, assents.size())
                .filter(i -> assents.get(i).capacity() == capacity)
                .findFirst();
    }
}
