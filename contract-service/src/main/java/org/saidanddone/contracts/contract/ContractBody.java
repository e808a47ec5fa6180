package org.saidanddone.contracts.contract;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract, as it is served. */
@Schema(name = "Contract", description = "A contract of a commissioner with a provider, within a programme.")
public record ContractBody(
        UUID id, String href, long version, UUID programme, String title, UUID commissioner, UUID provider) {}
