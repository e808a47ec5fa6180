package org.saidanddone.standards.version;

import java.net.URI;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.web.Reference;

/** Where a standard version and its parts are found. */
public record VersionPath(URI href) {
    /** The path template of all versions, as resources declare it. */
    public static final String TEMPLATE = "/v1/standards/{standard}/versions/{number}";

    public static VersionPath of(StandardVersion version) {
        return new VersionPath(
                URI.create("/v1/standards/" + version.standard().value() + "/versions/" + version.number()));
    }

    public URI provision(ProvisionId provision) {
        return URI.create(href + "/provisions/" + provision.value());
    }

    public URI link(ProvisionId provision, EvidenceId evidence) {
        return URI.create(provision(provision) + "/links/" + evidence.value());
    }

    public URI publication() {
        return URI.create(href + "/publication");
    }

    /** How answers refer to the version. */
    public static Reference reference(StandardVersion version) {
        return new Reference(version.id().value(), of(version).href().toString());
    }

    public URI assent(AssentId assent) {
        return URI.create(href + "/assents/" + assent.value());
    }
}
