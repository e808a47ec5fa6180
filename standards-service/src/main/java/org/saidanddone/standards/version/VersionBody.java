package org.saidanddone.standards.version;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.standards.assent.AssentBody;
import org.saidanddone.standards.provision.ProvisionBody;
import org.saidanddone.web.Reference;

/**
 * A standard version as it is served.
 *
 * @param version counts its changes, for {@code If-Match}; {@code number} is its place among the versions of the standard
 * @param digest over title, outcome and provisions, plain and Easy Read text together: what an assent names
 * @param approved published and not past its expiry, the moment from which time alone may have broken its chain
 * @param verified false of what is published: something that it rests on cannot be verified at present, and a council should not take up
 *     anything new on it, though it may still be approved; false of all that is not published
 */
@Schema(name = "StandardVersion", description = "A version of a standard")
public record VersionBody(
        UUID id,
        URI href,

        @Schema(description = "Counts its changes, for If-Match")
        long version,

        @Schema(description = "The standard, through all its versions")
        Reference standard,

        @Schema(description = "Its place among the versions of the standard")
        int number,

        @Schema(description = "The programme of inspections it grows from")
        Reference programme,

        @Schema(description = "What it is called") String title,

        @Schema(description = "What a person wants to be able to say, in plain words")
        String outcome,

        @Schema(description = "The same in Easy Read") String easyRead,

        @Schema(
                description =
                        "Over title, outcome and provisions, plain and Easy Read text together: what an assent names")
        String digest,

        @Schema(description = "In their order") List<ProvisionBody> provisions,

        @Schema(description = "In the order in which they were given; those over an older digest do not count")
        List<AssentBody> assents,

        @Schema(description = "Where it stands; what was superseded or withdrawn is never published again")
        PublicationStatus status,

        @Schema(
                description =
                        "Published and not past its expiry, the moment from which time alone may have broken its chain")
        boolean approved,

        @Schema(
                description =
                        "Published, and all that it rests on can be verified. False of what is published: something that it rests on cannot be verified at present, and a council should not take up anything new on it, though it may still be approved")
        boolean verified,

        Author author) {
    /** The versions of its provisions, in their order: they rise while this one stays, with the links of each. */
    List<Long> versionsOfProvisions() {
        return provisions.stream().map(ProvisionBody::version).toList();
    }

    /** How its links stand, in their order: what may change while the version stays. */
    List<String> statusOfLinks() {
        return provisions.stream()
                .flatMap(provision -> Stream.ofNullable(provision.links()))
                .flatMap(List::stream)
                .map(link -> link.status().name())
                .toList();
    }

    /** Which organisation wrote the first draft. */
    @Schema(name = "Author", description = "Which organisation wrote the first draft")
    public record Author(Reference organisation) {}
}
