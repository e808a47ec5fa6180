package org.saidanddone.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.outbox.Acknowledgements.Delivery;

/**
 * A write that was committed, and whether the other services can know of it.
 *
 * @param status {@code pending} or {@code done}
 */
@Schema(description = "A write that was committed; done once every service can learn of it.")
public record OperationView(
        @Schema(description = "Its id.") UUID operation,

        @Schema(description = "Where to look again.", examples = "/v1/operations/0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10")
        String href,

        @Schema(
                description =
                        "pending: committed, and not yet acknowledged by Kafka; done: every service can learn of it.",
                enumeration = {"pending", "done"})
        String status) {
    static OperationView of(UUID event, Delivery delivery) {
        return new OperationView(event, "/v1/operations/" + event, delivery == Delivery.DONE ? "done" : "pending");
    }
}
