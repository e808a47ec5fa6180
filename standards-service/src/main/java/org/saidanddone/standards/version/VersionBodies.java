package org.saidanddone.standards.version;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.Approval;
import org.saidanddone.chainstore.Approvals;
import org.saidanddone.outbox.Appended;
import org.saidanddone.standards.announcement.Announced;
import org.saidanddone.standards.assent.AssentBody;
import org.saidanddone.standards.provision.ProvisionBody;
import org.saidanddone.web.Written;

/** Shows a standard version to the caller: which evidence stands behind it only to those who may know. */
@ApplicationScoped
public class VersionBodies {
    private final VersionAccess access;
    private final Approvals approvals;

    VersionBodies(VersionAccess access, Approvals approvals) {
        this.access = access;
        this.approvals = approvals;
    }

    public VersionBody of(StandardVersion version) {
        VersionPath path = VersionPath.of(version);
        Approval approval = approvals.of(version.id().ref());
        boolean showsEvidence = access.seesEvidence(version.programme());
        return new VersionBody(
                version.id().value(),
                path.href(),
                version.version(),
                version.standard().value(),
                version.number(),
                version.programme().value(),
                version.wording().title(),
                version.wording().outcome(),
                version.wording().easyRead(),
                version.digest().value(),
                version.provisions().stream()
                        .map(provision -> ProvisionBody.of(provision, path.provision(provision.id()), showsEvidence))
                        .toList(),
                version.assents().stream()
                        .map(assent -> AssentBody.of(assent, path.assent(assent.id())))
                        .toList(),
                version.status(),
                approval.approved(),
                approval.verified(),
                new VersionBody.Author(version.author().organisation().value()));
    }

    /** The answer to a change of a version. */
    public Written written(StandardVersion version) {
        return new Written(200, of(version), null, version.version(), latest(version));
    }

    /** The latest event of a version: once it is acknowledged, so is all that its transaction appended before. */
    public static @Nullable Appended latest(StandardVersion version) {
        Announced announced = version.announced();
        return announced == null ? null : announced.appended();
    }
}
