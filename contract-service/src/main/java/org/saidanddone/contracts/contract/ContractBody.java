package org.saidanddone.contracts.contract;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.web.Reference;

/** A contract, as it is served. */
@Schema(name = "Contract", description = "A contract of a commissioner with a provider, within a programme.")
public record ContractBody(
        @Schema(examples = ExampleIds.CONTRACT) UUID id,

        @Schema(description = "Where it is read.", examples = "/v1/contracts/01999c00-0000-7000-8000-000000000009")
        String href,

        @Schema(description = "Counts its changes; it is also the ETag.", examples = "1")
        long version,

        @Schema(description = "The programme whose standards it takes up; kept by evidence-service.")
        Reference programme,

        @Schema(description = "What it is called.", examples = "Group homes in Newham")
        String title,

        @Schema(description = "The organisation that commissions.")
        Reference commissioner,

        @Schema(description = "The organisation that provides the care.")
        Reference provider,

        @Schema(
                description = "Where its clauses are listed.",
                examples = "/v1/contracts/01999c00-0000-7000-8000-000000000009/clauses")
        String clauses) {}
