package org.saidanddone.evidence.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of the register looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "OrganisationPage", description = "A page of the register.")
record OrganisationPage(
        @Schema(description = "In the order of registration.")
        List<OrganisationView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
