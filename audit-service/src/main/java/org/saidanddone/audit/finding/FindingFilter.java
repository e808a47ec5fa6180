package org.saidanddone.audit.finding;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.FindingStatus;

/** Which findings a list holds: those that fit all that is asked for. */
public class FindingFilter {
    @QueryParam("status")
    @Parameter(description = "Only those that stand so.")
    @Nullable FindingStatus status;

    @QueryParam("subject")
    @Parameter(description = "Only those about this standard version or clause version, by its id.")
    @Nullable UUID subject;
}
