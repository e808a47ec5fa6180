package org.saidanddone.evidence.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of evidence looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "EvidencePage", description = "A page of evidence, without the words.")
record EvidencePage(
        @Schema(description = "In an order that says nothing about when anything was said.")
        List<EvidenceView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
