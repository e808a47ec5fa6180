package org.saidanddone.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that an answer refers to.
 *
 * @param href where it is read: a path of this service, or the whole address at another one
 */
@Schema(description = "Something that is referred to, with where it is read.")
public record Reference(
        @Schema(examples = "01999c00-0000-7000-8000-000000000002")
        UUID id,

        @Schema(
                description = "A path of this service, or the whole address at another one.",
                examples = "/v1/programmes/01999c00-0000-7000-8000-000000000002")
        String href) {}
