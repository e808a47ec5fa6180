package org.saidanddone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready only when the relay cannot run; a broker that is away makes nothing unready, since writes go on. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {
    private final RelayLifecycle lifecycle;

    RelayReadiness(RelayLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("relay").up();
        lifecycle.state().ifPresent(state -> response.status(state.isReady()).withData("state", state.name()));
        return response.build();
    }
}
