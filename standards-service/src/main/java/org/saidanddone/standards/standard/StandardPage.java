package org.saidanddone.standards.standard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of standards looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "StandardPage", description = "A page of standards.")
record StandardPage(
        @Schema(description = "By id.") List<StandardBody> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
