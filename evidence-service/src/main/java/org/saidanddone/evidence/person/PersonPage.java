package org.saidanddone.evidence.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of people looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "PersonPage", description = "A page of people, with their names.")
record PersonPage(
        @Schema(description = "In an order that says nothing about them.")
        List<PersonView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
