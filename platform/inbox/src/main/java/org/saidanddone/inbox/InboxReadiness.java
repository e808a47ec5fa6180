package org.saidanddone.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once what other services say was read to the end that it had when this process started; at once where nothing is read. */
@Readiness
@ApplicationScoped
public class InboxReadiness implements HealthCheck {
    private final Inbox inbox;
    private final Instance<InboxHandler> handlers;

    InboxReadiness(Inbox inbox, @Any Instance<InboxHandler> handlers) {
        this.inbox = inbox;
        this.handlers = handlers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("facts caught up")
                .status(handlers.isUnsatisfied() || inbox.caughtUp())
                .build();
    }
}
