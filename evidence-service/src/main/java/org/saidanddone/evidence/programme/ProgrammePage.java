package org.saidanddone.evidence.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of programmes looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "ProgrammePage", description = "A page of programmes.")
record ProgrammePage(
        @Schema(description = "In the order of opening.") List<ProgrammeView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
