package org.saidanddone.web;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.time.Duration;

/** Fails as a service may fail, always with words in the exception that must not get out. */
@Path("/v1/failures/{kind}")
@PermitAll
public class FailureResource {
    static final String CANARY = "Grace-said-the-kitchen-is-locked";

    @GET
    public String fail(@PathParam("kind") String kind) throws Throwable {
        throw switch (kind) {
            case "defect" -> new IllegalStateException(CANARY);
            case "optimistic" -> new IllegalStateException("wrapped", new OptimisticLockException(CANARY));
            case "later" ->
                new Refusal(ProblemType.NOT_PROVEN_CURRENT, "Try again.").retryAfter(Duration.ofMillis(1500));
            case "soon" -> new Refusal(ProblemType.NOT_PROVEN_CURRENT, "Try again.").retryAfter(Duration.ofMillis(10));
            case "error" -> new AssertionError(CANARY);
            default -> new IllegalStateException("wrapped", new SQLException(CANARY, kind));
        };
    }
}
