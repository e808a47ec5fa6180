package org.saidanddone.evidence.setting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.View;

/** A care setting, as it is served. */
@Schema(name = "CareSetting", description = "A care setting and who provides it.")
public record CareSettingView(UUID id, String href, long version, String name, UUID provider) implements View {}
