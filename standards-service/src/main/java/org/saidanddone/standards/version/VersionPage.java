package org.saidanddone.standards.version;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of versions looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "StandardVersionPage", description = "A page of the versions of a standard.")
public record VersionPage(
        @Schema(description = "By number.") List<VersionSummary> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
