package org.saidanddone.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Quarkus has a mapper of its own for this kind, which a more general one of ours would not replace. */
@Provider
class MismatchMapper implements ExceptionMapper<MismatchedInputException> {
    @Override
    public Response toResponse(MismatchedInputException problem) {
        return Problem.answer(MalformedJson.refusal(problem));
    }
}
