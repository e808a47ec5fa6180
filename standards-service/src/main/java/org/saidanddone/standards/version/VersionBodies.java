package org.saidanddone.standards.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.Approval;
import org.saidanddone.chainstore.Approvals;
import org.saidanddone.outbox.Appended;
import org.saidanddone.standards.announcement.Announced;
import org.saidanddone.standards.assent.AssentBody;
import org.saidanddone.standards.provision.LinkBodies;
import org.saidanddone.standards.provision.LinksShown;
import org.saidanddone.standards.provision.ProvisionBody;
import org.saidanddone.standards.reference.References;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Written;

/** Shows a standard version to the caller: which evidence stands behind it only to those who may know. */
@ApplicationScoped
public class VersionBodies {
    private final VersionAccess access;
    private final Approvals approvals;
    private final LinkBodies links;
    private final References references;

    VersionBodies(VersionAccess access, Approvals approvals, LinkBodies links, References references) {
        this.access = access;
        this.approvals = approvals;
        this.links = links;
        this.references = references;
    }

    public VersionBody of(StandardVersion version) {
        VersionPath path = VersionPath.of(version);
        Approval approval = approvals.of(version.id().ref());
        Optional<LinksShown> shown =
                access.seesEvidence(version.programme()) ? Optional.of(links.of(version)) : Optional.empty();
        return new VersionBody(
                version.id().value(),
                path.href(),
                version.version(),
                references.standard(version.standard()),
                version.number(),
                references.programme(version.programme()),
                version.wording().title(),
                version.wording().outcome(),
                version.wording().easyRead(),
                version.digest().value(),
                version.provisions().stream()
                        .map(provision -> ProvisionBody.of(
                                provision,
                                path.provision(provision.id()),
                                shown.map(all -> all.of(provision)).orElse(null)))
                        .toList(),
                version.assents().stream()
                        .map(assent -> AssentBody.of(
                                assent, path.assent(assent.id()), references.organisation(assent.organisation())))
                        .toList(),
                version.status(),
                approval.approved(),
                approval.verified(),
                new VersionBody.Author(references.organisation(version.author().organisation())));
    }

    /** The answer to a read: its tag tells what may change while the version stays, so that no expiry and no changed or fallen link is hidden by a 304. */
    public Response read(StandardVersion version) {
        VersionBody body = of(version);
        return Response.ok(body)
                .tag(EntityTags.of(
                        body.version(),
                        body.approved(),
                        body.verified(),
                        body.versionsOfProvisions(),
                        body.statusOfLinks()))
                .build();
    }

    /** The answer when it was drafted. */
    public Written drafted(StandardVersion version) {
        return new Written(201, of(version), VersionPath.of(version).href(), version.version(), latest(version));
    }

    /** The answer to a change of a version. */
    public Written written(StandardVersion version) {
        return new Written(200, of(version), null, version.version(), latest(version));
    }

    /**
     * The answer when it was published.
     *
     * @param last the latest event about any version of the standard: those superseded are told after it
     */
    public Written published(StandardVersion version, @Nullable Appended last) {
        return new Written(200, of(version), null, version.version(), last);
    }

    /** The latest event of a version: once it is acknowledged, so is all that its transaction appended before. */
    public static @Nullable Appended latest(StandardVersion version) {
        Announced announced = version.announced();
        return announced == null ? null : announced.appended();
    }
}
