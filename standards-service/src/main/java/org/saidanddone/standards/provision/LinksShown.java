package org.saidanddone.standards.provision;

import java.util.List;
import java.util.Map;
import org.saidanddone.events.id.ProvisionId;

/** The links of a version's provisions, as those may see them who may know which evidence stands behind one. */
public record LinksShown(Map<ProvisionId, List<LinkBody>> links) {
    public LinksShown {
        links = Map.copyOf(links);
    }

    /** Those of one provision, in the order in which they were first made. */
    public List<LinkBody> of(Provision provision) {
        return links.getOrDefault(provision.id(), List.of());
    }
}
