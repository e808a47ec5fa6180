package org.saidanddone.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.outbox.Acknowledgements;
import org.saidanddone.outbox.Acknowledgements.Delivery;
import org.saidanddone.outbox.Appended;
import org.saidanddone.outbox.Backlog;

/**
 * Runs writes: each is one transaction, with the kept answer when the client sent an {@code Idempotency-Key}, and is answered as done
 * only when Kafka has acknowledged its events. A refusal thrown by the action rolls everything back, the key included.
 */
@ApplicationScoped
public class Writes {
    private final Idempotency idempotency;
    private final Answers answers;
    private final Acknowledgements acknowledgements;
    private final Backlog backlog;
    private final Duration patience;
    private final Counter accepted;

    Writes(
            Idempotency idempotency,
            Answers answers,
            Acknowledgements acknowledgements,
            Backlog backlog,
            MeterRegistry registry,
            @ConfigProperty(name = "saidanddone.acknowledgement.patience", defaultValue = "2S") Duration patience) {
        this.idempotency = idempotency;
        this.answers = answers;
        this.acknowledgements = acknowledgements;
        this.backlog = backlog;
        this.patience = patience;
        this.accepted = Counter.builder("saidanddone.writes.accepted")
                .description("Writes answered 202: committed, and not acknowledged by Kafka in time to be called done.")
                .register(registry);
    }

    /**
     * An aggregate's first version breaks no chain: it is answered as soon as it is committed. It waits before it begins while too much is not sent yet;
     * changes need not, as each waits for its own events, and nobody who takes something back is held up.
     *
     * @param body the request's body as it was read, which an idempotency key stands for; must be writable as JSON
     * @throws Refusal 503 when too much stayed unsent for too long; whoever was answered before is answered as then
     */
    public Response first(Object body, Supplier<Written> action) {
        if (!backlog.awaitRoom(patience)) {
            return idempotency
                    .key(body)
                    .flatMap(idempotency::kept)
                    .map(Answer::response)
                    .orElseThrow(() -> new Refusal(
                                    ProblemType.UNAVAILABLE,
                                    "Too much waits to be told to the other services. Nothing was changed. Try again.")
                            .retryAfter(patience));
        }
        return write(body, action).response();
    }

    /**
     * Any other write: answered as done once acknowledged, else 202 with the operation to look at.
     *
     * @param body as for {@link #first}; {@code Map.of()} where the request has none
     */
    public Response change(Object body, Supplier<Written> action) {
        return told(write(body, action));
    }

    /**
     * The same, of a write that needs something from before its transaction. Whoever asks again with the key of a request that was answered needs it no more.
     *
     * @param before answers what the action needs
     */
    public <T> Response change(Object body, Supplier<T> before, Function<T, Written> action) {
        return idempotency.key(body).flatMap(idempotency::kept).map(this::told).orElseGet(() -> {
            T needed = before.get();
            return change(body, () -> action.apply(needed));
        });
    }

    private Response told(Answer answer) {
        Appended last = answer.last();
        return last == null || acknowledgements.await(last, patience) ? answer.response() : accepted(last);
    }

    private Answer write(Object body, Supplier<Written> action) {
        Optional<IdempotencyKey> key = idempotency.key(body);
        return QuarkusTransaction.requiringNew()
                .call(() -> key.isPresent() ? once(key.get(), action) : answers.of(action.get()));
    }

    private Answer once(IdempotencyKey key, Supplier<Written> action) {
        Optional<Answer> earlier = idempotency.begin(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Answer answer = answers.of(action.get());
        idempotency.keep(key, answer);
        return answer;
    }

    private Response accepted(Appended last) {
        accepted.increment();
        OperationView operation = OperationView.of(last.eventId(), Delivery.PENDING);
        return Response.accepted(operation)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create(operation.href()))
                .build();
    }
}
