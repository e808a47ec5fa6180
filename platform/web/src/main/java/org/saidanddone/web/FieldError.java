package org.saidanddone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request, and where: in its body, or in a parameter.
 *
 * @param pointer where in the body (JSON Pointer, RFC 6901); null when it is not in the body
 * @param in {@code path}, {@code query} or {@code header}, as OpenAPI names the places of parameters; null when it is in the body
 * @param parameter the name of the parameter; null when it is in the body
 * @param detail what, and what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is wrong in the request, and where: in its body or in a parameter.")
public record FieldError(
        @Schema(description = "Where in the body: a JSON Pointer (RFC 6901).", examples = "/words") @Nullable String pointer,

        @Schema(
                description = "Where it is when it is not in the body.",
                enumeration = {"path", "query", "header"})
        @Nullable String in,

        @Schema(description = "The name of the parameter, when it is not in the body.", examples = "If-Match") @Nullable String parameter,

        @Schema(description = "What is wrong and what to do.", examples = "At most 10000 characters.")
        String detail) {
    static FieldError inBody(String pointer, String detail) {
        return new FieldError(pointer, null, null, detail);
    }

    static FieldError inParameter(String in, String parameter, String detail) {
        return new FieldError(null, in, parameter, detail);
    }
}
