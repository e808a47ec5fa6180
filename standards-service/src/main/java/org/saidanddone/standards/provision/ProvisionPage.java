package org.saidanddone.standards.provision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of provisions looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "ProvisionPage", description = "A page of the provisions of a version.")
record ProvisionPage(
        @Schema(description = "In their order.") List<ProvisionBody> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
