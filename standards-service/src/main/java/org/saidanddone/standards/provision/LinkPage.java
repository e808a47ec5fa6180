package org.saidanddone.standards.provision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of links looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "EvidenceLinkPage", description = "A page of the links of a provision.")
record LinkPage(
        @Schema(description = "By the id of the evidence.") List<LinkBody> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
