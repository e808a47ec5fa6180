package org.saidanddone.standards.assent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of assents looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "AssentPage", description = "A page of assents.")
public record AssentPage(
        @Schema(description = "In the order in which they were given, those taken back included.")
        List<AssentBody> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
