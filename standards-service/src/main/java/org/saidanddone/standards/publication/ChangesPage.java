package org.saidanddone.standards.publication;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page of the feed looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "StandardChanges", description = "A page of the feed of changes.")
record ChangesPage(
        @Schema(description = "In the order in which they happened.")
        List<StandardChange> items,

        @Schema(description = "Always there, also when there was nothing new: go on from it with cursor.")
        String next) {}
