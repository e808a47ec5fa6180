package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.logging.Logger;
import org.saidanddone.observability.KeyValues;

/** What the framework itself refuses. */
@Provider
class HttpMapper implements ExceptionMapper<WebApplicationException> {
    private static final Logger LOG = Logger.getLogger(HttpMapper.class);

    @Override
    public Response toResponse(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException json) {
            return Problem.answer(MalformedJson.refusal(json));
        }
        if (refused.getCause() instanceof Refusal refusal) {
            return Problem.answer(refusal);
        }
        int status = refused.getResponse().getStatus();
        return switch (status) {
            case 401 -> Unauthenticated.answer();
            case 403 -> Problem.answer(ProblemType.FORBIDDEN, "Your role or your organisation does not allow it.");
            case 404 -> notFound();
            case 405 -> methodNotAllowed();
            case 406 ->
                Problem.answer(ProblemType.NOT_ACCEPTABLE, "Accept application/json and application/problem+json.");
            case 413 -> Problem.answer(BodyLimit.tooLarge());
            case 415 -> Problem.answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json.");
            case 429 -> Problem.answer(ProblemType.TOO_MANY_REQUESTS, "Wait, then send it again.");
            default -> {
                if (status >= 400 && status < 500) {
                    yield Problem.answer(
                            ProblemType.MALFORMED,
                            "The request cannot be read. Check its headers and parameters against the OpenAPI document.");
                }
                KeyValues.of("causes", List.of(refused.getClass().getName())).log(() -> LOG.error("A request failed"));
                yield Problem.answer(ProblemType.INTERNAL, Unexpected.DETAIL);
            }
        };
    }

    private static Response notFound() {
        Refusal refusal = new Refusal(ProblemType.NOT_FOUND, "Nothing is at this address. Check the path and the id.");
        PathOfRequest.unreadableParameter().ifPresent(refusal::inPath);
        return Problem.answer(refusal);
    }

    private static Response methodNotAllowed() {
        return Response.fromResponse(Problem.answer(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This method does not exist here; the header Allow lists those that do."))
                .header(HttpHeaders.ALLOW, AllowedMethods.here())
                .build();
    }
}
