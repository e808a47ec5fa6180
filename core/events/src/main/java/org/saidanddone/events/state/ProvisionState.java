package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.StandardVersionId;

/**
 * One provision of a standard version with its links to evidence, at most 200: an event is at most 64 KiB.
 *
 * @param digest over its plain and Easy Read text
 */
public record ProvisionState(
        ProvisionId id, StandardVersionId standardVersion, ContentDigest digest, List<EvidenceLink> links)
        implements State {
    public static final int MOST_LINKS = 200;

    public ProvisionState {
        links = List.copyOf(links);
    }

    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return links.stream().map(link -> link.evidence().ref()).collect(Collectors.toUnmodifiableSet());
    }
}
