package org.saidanddone.standards.provision;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.saidanddone.outbox.Appended;
import org.saidanddone.standards.announcement.Announced;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.web.Written;

/** Answers to reads and changes of provisions: which evidence stands behind one only to those who may know. */
@ApplicationScoped
class ProvisionAnswers {
    private final VersionAccess access;

    ProvisionAnswers(VersionAccess access) {
        this.access = access;
    }

    ProvisionBody body(StandardVersion version, Provision provision) {
        return ProvisionBody.of(
                provision, VersionPath.of(version).provision(provision.id()), access.seesEvidence(version.programme()));
    }

    Written drafted(StandardVersion version, Provision provision) {
        return new Written(
                201,
                body(version, provision),
                VersionPath.of(version).provision(provision.id()),
                provision.version(),
                appended(version.announced()));
    }

    /** The version's event came after the provision's. */
    Written edited(StandardVersion version, Provision provision) {
        return new Written(200, body(version, provision), null, provision.version(), appended(version.announced()));
    }

    /** Links are no content: the version has no event of its own about them. */
    Written linked(StandardVersion version, Provision provision) {
        return new Written(200, body(version, provision), null, provision.version(), appended(provision.announced()));
    }

    private static @Nullable Appended appended(@Nullable Announced announced) {
        return announced == null ? null : announced.appended();
    }
}
