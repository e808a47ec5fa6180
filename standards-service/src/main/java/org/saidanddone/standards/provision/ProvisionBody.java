package org.saidanddone.standards.provision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A provision as it is served.
 *
 * @param version of the provision, for {@code If-Match}
 * @param links only for those who may know which evidence stands behind it: the user-led organisation of the programme and auditors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Provision", description = "A provision of a standard version")
public record ProvisionBody(
        UUID id,
        URI href,

        @Schema(description = "Counts its changes, for If-Match")
        long version,

        @Schema(description = "What it asks for, in plain words")
        String text,

        @Schema(description = "The same in Easy Read") String easyRead,

        @Schema(description = "Over plain and Easy Read text together")
        String digest,

        @Nullable @Schema(description = "Only for the user-led organisation of the programme and auditors")
        List<LinkBody> links) {
    /**
     * The provision as it is served.
     *
     * @param links null for those who may not know
     */
    public static ProvisionBody of(Provision provision, URI href, @Nullable List<LinkBody> links) {
        return new ProvisionBody(
                provision.id().value(),
                href,
                provision.version(),
                provision.wording().text(),
                provision.wording().easyRead(),
                provision.digest().value(),
                links);
    }
}
