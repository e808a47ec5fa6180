package org.saidanddone.web;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {
    @Override
    public Response toResponse(ForbiddenException refused) {
        return Problem.answer(ProblemType.FORBIDDEN, "Your role or your organisation does not allow it.");
    }
}
