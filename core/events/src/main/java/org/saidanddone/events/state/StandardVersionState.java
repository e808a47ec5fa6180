package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;

/**
 * One version of a standard.
 *
 * @param author who wrote the first draft
 * @param digest over title, outcome and all provisions, plain and Easy Read text together
 * @param provisions in their order
 * @param assents in the order in which they were given
 */
public record StandardVersionState(
        StandardVersionId id,
        StandardId standard,
        int number,
        ProgrammeId programme,
        ActingPerson author,
        ContentDigest digest,
        List<ProvisionId> provisions,
        List<Assent> assents,
        Publication publication)
        implements State {
    public StandardVersionState {
        provisions = List.copyOf(provisions);
        assents = List.copyOf(assents);
    }

    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        Set<AggregateRef> refs = new HashSet<>();
        refs.add(programme.ref());
        refs.add(author.organisation().ref());
        provisions.forEach(provision -> refs.add(provision.ref()));
        return refs;
    }
}
