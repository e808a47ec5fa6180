package org.saidanddone.audit.secondlook;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which second looks a list holds. */
public class LookFilter {
    @QueryParam("outcome")
    @Parameter(description = "Only those that came to this.")
    @Nullable Outcome outcome;
}
