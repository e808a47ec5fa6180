package org.saidanddone.standards.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saidanddone.chainstore.Approval;
import org.saidanddone.chainstore.Approvals;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.standards.reference.References;

/** Shows versions as lists do. */
@ApplicationScoped
public class VersionSummaries {
    private final Approvals approvals;
    private final References references;

    VersionSummaries(Approvals approvals, References references) {
        this.approvals = approvals;
        this.references = references;
    }

    /** One for each version, in their order. */
    public List<VersionSummary> of(List<StandardVersion> versions) {
        Map<AggregateRef, Approval> stand = approvals.of(
                versions.stream().map(version -> version.id().ref()).toList());
        return versions.stream()
                .map(version -> summary(
                        version, Objects.requireNonNull(stand.get(version.id().ref()))))
                .toList();
    }

    private VersionSummary summary(StandardVersion version, Approval approval) {
        return new VersionSummary(
                version.id().value(),
                VersionPath.of(version).href(),
                version.version(),
                references.standard(version.standard()),
                version.number(),
                references.programme(version.programme()),
                version.wording().title(),
                version.digest().value(),
                version.status(),
                approval.approved(),
                approval.verified());
    }
}
