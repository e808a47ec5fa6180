package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.saidanddone.observability.KeyValues;
import org.saidanddone.outbox.OutboxClosed;
import org.saidanddone.security.MissingOrganisation;

/** Everything else. The log gets class names and no message, since a message may hold what somebody sent. */
@Provider
class Unexpected implements ExceptionMapper<Throwable> {
    static final String DETAIL =
            "It is not known whether anything was changed. Look, or ask again with the same Idempotency-Key; if it stays so, tell who runs this service.";

    private static final Logger LOG = Logger.getLogger(Unexpected.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @Override
    public Response toResponse(Throwable thrown) {
        List<Throwable> causes = DatabaseAway.causes(thrown);
        Optional<Refusal> known =
                causes.stream().flatMap(cause -> known(cause).stream()).findFirst();
        if (known.isPresent()) {
            Refusal refusal = known.get();
            if (refusal.type() == ProblemType.UNAVAILABLE) {
                KeyValues.of("causes", names(causes))
                        .log(() -> LOG.warn("A request found the database not available, or behind"));
            }
            return Problem.answer(refusal);
        }
        KeyValues.of("causes", names(causes)).log(() -> LOG.error("A request failed"));
        return Problem.answer(ProblemType.INTERNAL, DETAIL);
    }

    private static Optional<Refusal> known(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> Optional.of(refusal);
            case JsonProcessingException json when isOfTheRequest(json) -> Optional.of(MalformedJson.refusal(json));
            case CharConversionException _ ->
                Optional.of(
                        new Refusal(ProblemType.MALFORMED, "The body is not UTF-8. Send one JSON object in UTF-8."));
            case MissingOrganisation _ ->
                Optional.of(
                        new Refusal(
                                ProblemType.FORBIDDEN,
                                "The token names no organisation. Get one with the claim organisation, an id of the register."));
            case OutboxClosed _ ->
                Optional.of(new Refusal(
                                ProblemType.UNAVAILABLE,
                                "The database of this service was restored and is behind what it had told the others. Nothing was changed, and nothing can be until an operator has reconciled it.")
                        .retryAfter(A_WHILE));
            case OptimisticLockException _ -> Optional.of(conflict());
            case SQLException sql -> ofDatabase(SqlState.of(sql));
            default -> Optional.empty();
        };
    }

    /** Quarkus hands on what it could not read; what could not be written has no place in the request. */
    private static boolean isOfTheRequest(JsonProcessingException json) {
        return json.getProcessor() instanceof com.fasterxml.jackson.core.JsonParser;
    }

    private static Optional<Refusal> ofDatabase(SqlState state) {
        return switch (state) {
            case UNREACHABLE, LOCKED, TRY_AGAIN ->
                Optional.of(new Refusal(
                                ProblemType.UNAVAILABLE,
                                "The database does not answer in time, and it is not known whether anything was changed. Look, or ask again with the same Idempotency-Key.")
                        .retryAfter(A_MOMENT));
            case DUPLICATE, DANGLING -> Optional.of(conflict());
            case OTHER -> Optional.empty();
        };
    }

    private static Refusal conflict() {
        return new Refusal(
                ProblemType.CONFLICT, "Somebody changed the same at the same moment. Read it again, then decide.");
    }

    private static List<String> names(List<Throwable> causes) {
        return causes.stream().map(cause -> cause.getClass().getName()).toList();
    }
}
