package org.saidanddone.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong in a request body.
 *
 * @param pointer where (JSON Pointer, RFC 6901)
 * @param detail what, and what to do
 */
@Schema(description = "One thing that is wrong in the request body.")
public record FieldError(
        @Schema(description = "Where: a JSON Pointer (RFC 6901).", examples = "/words")
        String pointer,

        @Schema(description = "What is wrong and what to do.", examples = "At most 10000 characters.")
        String detail) {}
