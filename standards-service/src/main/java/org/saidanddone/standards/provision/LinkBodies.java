package org.saidanddone.standards.provision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saidanddone.chainstore.view.LinkStatus;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.standards.reference.References;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionPath;

/** Shows links with how they stand. */
@ApplicationScoped
public class LinkBodies {
    private final LinkStatuses statuses;
    private final References references;

    LinkBodies(LinkStatuses statuses, References references) {
        this.statuses = statuses;
        this.references = references;
    }

    /** All links of a version. */
    public LinksShown of(StandardVersion version) {
        return of(version, version.provisions());
    }

    /** Those of one provision. */
    List<LinkBody> of(StandardVersion version, Provision provision) {
        return of(version, List.of(provision)).of(provision);
    }

    private LinksShown of(StandardVersion version, List<Provision> provisions) {
        VersionPath path = VersionPath.of(version);
        Map<EvidenceLink, LinkStatus> stand = statuses.of(
                provisions.stream().flatMap(one -> one.links().stream()).toList());
        return new LinksShown(provisions.stream()
                .collect(Collectors.toMap(
                        Provision::id,
                        provision -> provision.links().stream()
                                .map(link -> new LinkBody(
                                        path.link(provision.id(), link.evidence()),
                                        references.evidence(link.evidence()),
                                        link.commitment().value(),
                                        Objects.requireNonNull(stand.get(link))))
                                .toList())));
    }
}
