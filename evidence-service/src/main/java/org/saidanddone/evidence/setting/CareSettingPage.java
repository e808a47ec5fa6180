package org.saidanddone.evidence.setting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of care settings looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "CareSettingPage", description = "A page of care settings.")
record CareSettingPage(
        @Schema(description = "In the order of registration.")
        List<CareSettingView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
