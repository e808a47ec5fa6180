package org.saidanddone.evidence.declaration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of declarations looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "UserLedDeclarationPage", description = "A page of what an organisation declared.")
record DeclarationPage(
        @Schema(description = "In the order in which they were made.")
        List<DeclarationView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
