package org.saidanddone.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Everything else. The log gets class names and no message, since a message may hold what somebody sent. */
@Provider
class Unexpected implements ExceptionMapper<Throwable> {
    static final String DETAIL =
            "Nothing was changed that was not answered as done. Try again; if it stays so, tell who runs this service.";

    private static final Logger LOG = Logger.getLogger(Unexpected.class);

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Refusal> refusal = causes(thrown)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            return Problem.answer(refusal.get());
        }
        LOG.errorf(
                "A request failed: %s",
                causes(thrown).map(cause -> cause.getClass().getName()).toList());
        if (causes(thrown).anyMatch(Unexpected::isPassing)) {
            return Problem.answer(new Refusal(
                            ProblemType.UNAVAILABLE,
                            "The database does not answer in time. Nothing was changed; try again.")
                    .retryAfter(Duration.ofSeconds(2)));
        }
        return Problem.answer(ProblemType.INTERNAL, DETAIL);
    }

    /** Connection lost or refused, shutting down, lock not available, deadlock, cancelled: SQLSTATE classes 08, 40, 55, 57 and PostgreSQL's transaction timeout. */
    private static boolean isPassing(Throwable cause) {
        if (cause instanceof SQLTransientException) {
            return true;
        }
        return cause instanceof SQLException sql
                && Stream.of("08", "40", "55", "57", "25P04", "53")
                        .anyMatch(state -> String.valueOf(sql.getSQLState()).startsWith(state));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
