package org.saidanddone.standards.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of gate profiles looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "GateProfilePage", description = "A page of gate profiles.")
record ProfilePage(
        @Schema(description = "By id; the floor first.") List<ProfileBody> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
