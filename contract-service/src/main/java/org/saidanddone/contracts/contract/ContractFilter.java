package org.saidanddone.contracts.contract;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.reference.ExampleIds;

/** Which contracts a list holds: those that fit all that is asked for. */
public class ContractFilter {
    @QueryParam("programme")
    @Parameter(description = "Only those of this programme, by its id.", example = ExampleIds.PROGRAMME)
    @Nullable UUID programme;

    @QueryParam("provider")
    @Parameter(description = "Only those with this provider, by the organisation's id.", example = ExampleIds.PROVIDER)
    @Nullable UUID provider;

    @QueryParam("commissioner")
    @Parameter(description = "Only those of this commissioner, by the organisation's id.")
    @Nullable UUID commissioner;

    /** The values asked for, by the property that they are compared with. */
    Map<String, UUID> values() {
        Map<String, UUID> values = new LinkedHashMap<>();
        put(values, "programme", programme);
        put(values, "provider", provider);
        put(values, "commissioner", commissioner);
        return values;
    }

    private static void put(Map<String, UUID> values, String property, @Nullable UUID asked) {
        if (asked != null) {
            values.put(property, asked);
        }
    }
}
