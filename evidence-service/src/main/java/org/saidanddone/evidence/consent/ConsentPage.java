package org.saidanddone.evidence.consent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of consents looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "ConsentPage", description = "A page of what a person decided.")
record ConsentPage(
        @Schema(description = "In an order that says nothing about them.")
        List<ConsentView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
