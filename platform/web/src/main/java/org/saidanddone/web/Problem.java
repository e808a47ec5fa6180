package org.saidanddone.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document (RFC 9457): every refusal of the suite is one. */
@Schema(description = "A problem document (RFC 9457). `detail` says what to do; `errors` says where.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "Stable, to be compared; not to be fetched.",
                examples = "https://said-and-done.example/problems/stale")
        URI type,

        @Schema(description = "The type in words; always the same.", examples = "Changed by somebody else meanwhile")
        String title,

        @Schema(description = "The status of the answer.", examples = "412")
        int status,

        @Schema(
                description = "What is wrong and what to do about it. Never what was sent.",
                examples = "Read it again, and change what you find then.")
        String detail,

        @Schema(description = "Every place that is wrong, where places can be named.")
        List<FieldError> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {
    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Response answer(ProblemType type, String detail) {
        return answer(new Refusal(type, detail));
    }

    static Response answer(Refusal refusal) {
        ProblemType type = refusal.type();
        if (type == ProblemType.NOT_FOUND && refusal.errors().isEmpty()) {
            PathOfRequest.lastParameter().ifPresent(refusal::inPath);
        }
        Problem problem = new Problem(
                type.uri(), type.title(), type.status(), refusal.detail(), refusal.errors(), refusal.extensions());
        Response.ResponseBuilder answer =
                Response.status(type.status()).type(MEDIA_TYPE).entity(problem);
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
        return answer.build();
    }

    /** Whole seconds, rounded up, at least 1. */
    private static long seconds(Duration wait) {
        return Math.max(1, Math.ceilDiv(wait.toMillis(), 1000));
    }
}
