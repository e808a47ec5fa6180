package org.saidanddone.evidence.setting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/**
 * A care setting, as it is served.
 *
 * @param registeredBy null for one that was registered before this was kept
 */
@Schema(name = "CareSetting", description = "A care setting and who provides it.")
public record CareSettingView(
        @Schema(examples = ExampleIds.SETTING) UUID id,

        @Schema(description = "Its path.", examples = "/v1/care-settings/" + ExampleIds.SETTING)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "What it is called.", examples = "The house in Elm Road")
        String name,

        @Schema(description = "The organisation that provides it.")
        Reference provider,

        @Schema(description = "The organisation that registered it, and may change it.") @Nullable Reference registeredBy)
        implements View {}
