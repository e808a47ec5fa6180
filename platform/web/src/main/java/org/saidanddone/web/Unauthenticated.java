package org.saidanddone.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to a missing, wrong or expired token (RFC 6750). */
final class Unauthenticated {
    private Unauthenticated() {}

    static Response answer() {
        return Response.fromResponse(Problem.answer(
                        ProblemType.UNAUTHENTICATED,
                        "Send a bearer token of the issuer that is not expired: Authorization: Bearer …"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
