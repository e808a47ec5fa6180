package org.saidanddone.evidence.organisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/** An organisation of the register, as it is served. */
@Schema(name = "Organisation", description = "An organisation of the register.")
public record OrganisationView(
        @Schema(examples = ExampleIds.ORGANISATION) UUID id,

        @Schema(description = "Its path.", examples = "/v1/organisations/" + ExampleIds.ORGANISATION)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "What it is called.", examples = "Newham People First")
        String name,

        @Schema(description = "What it is; decides what it may do in a programme.", examples = "user-led")
        OrganisationKind kind,

        @Schema(description = "The latest declaration that it is user-led which was verified; absent while none was.")
        @Nullable Reference declaration)
        implements View {}
