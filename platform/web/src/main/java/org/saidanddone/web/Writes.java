package org.saidanddone.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.outbox.Acknowledgements;
import org.saidanddone.outbox.Acknowledgements.Delivery;
import org.saidanddone.outbox.Appended;

/**
 * Runs writes: each is one transaction, with the kept answer when the client sent an {@code Idempotency-Key}, and is answered as done
 * only when Kafka has acknowledged its events. A refusal thrown by the action rolls everything back, the key included.
 */
@ApplicationScoped
public class Writes {
    private final IdempotentAnswers kept;
    private final Acknowledgements acknowledgements;
    private final Duration patience;

    Writes(
            IdempotentAnswers kept,
            Acknowledgements acknowledgements,
            @ConfigProperty(name = "saidanddone.acknowledgement.patience", defaultValue = "2S") Duration patience) {
        this.kept = kept;
        this.acknowledgements = acknowledgements;
        this.patience = patience;
    }

    /** An aggregate's first version breaks no chain: it is answered as soon as it is committed. */
    public Response first(Object body, Supplier<Written> action) {
        return answer(run(body, action));
    }

    /** Any other write: answered as done once acknowledged, else 202 with the operation to look at. */
    public Response change(Object body, Supplier<Written> action) {
        Kept kept = run(body, action);
        Appended last = kept.last();
        return last == null || acknowledgements.await(last, patience) ? answer(kept) : accepted(last);
    }

    private Kept run(Object body, Supplier<Written> action) {
        Optional<IdempotentAnswers.Key> key = kept.key();
        return QuarkusTransaction.requiringNew()
                .call(() -> key.isEmpty() ? kept.fresh(action.get()) : kept.once(key.get(), body, action));
    }

    private static Response answer(Kept kept) {
        Response.ResponseBuilder answer =
                Response.status(kept.status()).type("application/json").entity(kept.json());
        if (kept.location() != null) {
            answer.location(URI.create(kept.location()));
        }
        if (kept.version() != null) {
            answer.tag(EntityTags.of(kept.version()));
        }
        if (kept.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.build();
    }

    private static Response accepted(Appended last) {
        OperationView operation = OperationView.of(last.eventId(), Delivery.PENDING);
        return Response.accepted(operation)
                .type("application/json")
                .location(URI.create(operation.href()))
                .build();
    }
}
