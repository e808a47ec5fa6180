package org.saidanddone.evidence.visit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of visits looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "VisitPage", description = "A page of visits.")
record VisitPage(
        @Schema(description = "In an order that says nothing: visits are not told apart by time.")
        List<VisitView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
