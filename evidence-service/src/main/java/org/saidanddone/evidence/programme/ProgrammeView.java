package org.saidanddone.evidence.programme;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.evidence.answer.View;

/** A programme, as it is served. */
@Schema(name = "Programme", description = "A programme of inspections.")
public record ProgrammeView(UUID id, String href, long version, String title, UUID userLed, UUID commissioner)
        implements View {}
