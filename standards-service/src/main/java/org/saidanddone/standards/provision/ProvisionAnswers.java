package org.saidanddone.standards.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.outbox.Appended;
import org.saidanddone.standards.announcement.Announced;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Written;

/** Answers to reads and changes of provisions: which evidence stands behind one only to those who may know. */
@ApplicationScoped
class ProvisionAnswers {
    private final VersionAccess access;
    private final LinkBodies links;

    ProvisionAnswers(VersionAccess access, LinkBodies links) {
        this.access = access;
        this.links = links;
    }

    ProvisionBody body(StandardVersion version, Provision provision) {
        return ProvisionBody.of(
                provision,
                VersionPath.of(version).provision(provision.id()),
                access.seesEvidence(version.programme()) ? links.of(version, provision) : null);
    }

    /** Its tag tells how the links stand, which may change while the provision stays. */
    Response read(StandardVersion version, Provision provision) {
        ProvisionBody body = body(version, provision);
        List<LinkBody> shown = body.links();
        List<String> stand = shown == null
                ? List.of()
                : shown.stream().map(link -> link.status().name()).toList();
        return Response.ok(body).tag(EntityTags.of(provision.version(), stand)).build();
    }

    Written drafted(StandardVersion version, Provision provision) {
        return new Written(
                201,
                body(version, provision),
                VersionPath.of(version).provision(provision.id()),
                provision.version(),
                latest(version, provision));
    }

    Written linked(StandardVersion version, Provision provision, UUID evidence) {
        return new Written(
                201,
                body(version, provision),
                VersionPath.of(version).link(provision.id(), new EvidenceId(evidence)),
                provision.version(),
                latest(version, provision));
    }

    Written changed(StandardVersion version, Provision provision) {
        return new Written(200, body(version, provision), null, provision.version(), latest(version, provision));
    }

    /** Something was deleted, and there is nothing more to say. */
    Written deleted(StandardVersion version, Provision provision) {
        return new Written(204, null, null, null, latest(version, provision));
    }

    /** The later event of the two: a change of a link has no event of the version, unless it suspends it. */
    private static @Nullable Appended latest(StandardVersion version, Provision provision) {
        return Stream.of(Optional.ofNullable(version.announced()), Optional.ofNullable(provision.announced()))
                .flatMap(Optional::stream)
                .map(Announced::appended)
                .max(Comparator.comparingLong(Appended::position))
                .orElse(null);
    }
}
