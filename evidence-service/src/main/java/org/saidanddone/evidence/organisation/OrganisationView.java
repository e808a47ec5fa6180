package org.saidanddone.evidence.organisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.evidence.answer.View;

/** An organisation of the register, as it is served. */
@Schema(name = "Organisation", description = "An organisation of the register.")
public record OrganisationView(UUID id, String href, long version, String name, OrganisationKind kind)
        implements View {}
