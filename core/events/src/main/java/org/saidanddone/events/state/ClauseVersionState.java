package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ClauseId;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ContractId;

/**
 * One version of a clause.
 *
 * @param digest over its plain and Easy Read text
 * @param implemented the standard versions it implements
 * @param assents in the order in which they were given
 */
public record ClauseVersionState(
        ClauseVersionId id,
        ClauseId clause,
        int number,
        ContractId contract,
        ActingPerson author,
        ContentDigest digest,
        List<StandardLink> implemented,
        List<Assent> assents,
        Publication publication)
        implements State {
    public ClauseVersionState {
        implemented = List.copyOf(implemented);
        assents = List.copyOf(assents);
    }

    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        Set<AggregateRef> refs = new HashSet<>();
        refs.add(contract.ref());
        refs.add(author.organisation().ref());
        implemented.forEach(link -> refs.add(link.standardVersion().ref()));
        return refs;
    }
}
