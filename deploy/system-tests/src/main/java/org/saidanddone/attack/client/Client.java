package org.saidanddone.attack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.saidanddone.attack.check.Violations;
import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.history.Attempt;
import org.saidanddone.attack.history.Clock;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.attack.stand.Replica;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.local.suite.ServiceName;

/** Sends operations, each to any replica of its service, and keeps what came of them in the history. One thread at a time. */
public final class Client {
    /** Answers of the gate that changed nothing, though they are told as 503. */
    private static final Set<String> NOT_NOW = Set.of("not-proven-current", "chain-unverifiable");

    private static final int READ_AT_MOST = 10;
    private static final int MOST_ATTEMPTS = 4;
    private static final long POLLS_FOR_MICROS = TimeUnit.SECONDS.toMicros(6);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int ONE_IN_SO_MANY_IS_REPEATED = 25;

    private final int number;
    private final Stand stand;
    private final Requests requests;
    private final History history;
    private final Violations violations;
    private final Random random;

    public Client(int number, Stand stand, Requests requests, History history, Violations violations, long seed) {
        this.number = number;
        this.stand = stand;
        this.requests = requests;
        this.history = history;
        this.violations = violations;
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    /** A defect of the attack itself: what it did not ask, it did not check. */
    void failed(RuntimeException defect) {
        violations.found("attack", "a client failed: " + defect, List.of());
    }

    /** One that goes on for this one in another thread, with chances of its own. */
    Client beside() {
        return new Client(number, stand, requests, history, violations, random.nextLong());
    }

    /** Something to read, which the history does not keep; empty when it was not answered with 200. */
    public Optional<Reply> read(ServiceName service, Who who, String path) throws InterruptedException {
        try {
            Reply reply = requests.get(any(service).address(), who, path);
            return Optional.of(reply).filter(answered -> answered.status() == 200);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same, asked again of any replica for a while: when all is quiet, only a connection from before a kill stands in the way. */
    public Optional<Reply> readPatiently(ServiceName service, Who who, String path) throws InterruptedException {
        Optional<Reply> read = read(service, who, path);
        for (int again = 1; read.isEmpty() && again < READ_AT_MOST; again++) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS * 4);
            read = read(service, who, path);
        }
        return read;
    }

    /** Does it, as far as that goes. */
    Done perform(Asking asking) throws InterruptedException {
        Operation operation = history.ask(number, asking.write());
        @Nullable String key = asking.keyed() ? UUID.randomUUID().toString() : null;
        Optional<Reply> first = Optional.empty();
        int most = key == null ? 1 : MOST_ATTEMPTS;
        for (int attempt = 0; attempt < most && isLost(operation); attempt++) {
            LockSupport.parkNanos(attempt * BETWEEN_LOOKS_NANOS * 4);
            first = attempt(operation, asking, key);
        }
        if (operation.outcome() == Outcome.DONE && key != null && random.nextInt(ONE_IN_SO_MANY_IS_REPEATED) == 0) {
            repeat(operation, asking, key, first);
        }
        return new Done(operation, first);
    }

    /**
     * What became of an operation.
     *
     * @param reply the last answer; empty when it was lost
     */
    record Done(Operation operation, Optional<Reply> reply) {
        boolean isDone() {
            return operation.outcome() == Outcome.DONE;
        }
    }

    private static boolean isLost(Operation operation) {
        List<Attempt> attempts = operation.attempts();
        return attempts.isEmpty() || attempts.getLast().outcome() == Outcome.UNKNOWN;
    }

    private Optional<Reply> attempt(Operation operation, Asking asking, @Nullable String key)
            throws InterruptedException {
        Replica replica = any(asking.service());
        Request request = key == null ? asking.request() : asking.request().with("Idempotency-Key", key);
        long sent = history.clock().now();
        try {
            Reply reply = requests.send(replica.address(), asking.who(), request);
            long answered = history.clock().now();
            Outcome outcome = outcome(reply);
            if (outcome == Outcome.DONE) {
                operation.told(id(reply), version(asking, reply));
            }
            history.answered(
                    operation,
                    new Attempt(
                            replica.name(),
                            said(request),
                            key,
                            sent,
                            answered,
                            reply.status(),
                            outcome,
                            reply.replayed(),
                            reply.status() >= 400 ? reply.problem() : null));
            if (outcome == Outcome.ACCEPTED) {
                awaitDone(operation, asking, reply.location());
            }
            return Optional.of(reply);
        } catch (IOException e) {
            history.answered(
                    operation,
                    new Attempt(
                            replica.name(),
                            said(request),
                            key,
                            sent,
                            history.clock().now(),
                            0,
                            Outcome.UNKNOWN,
                            false,
                            e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    /** The same request with the same key after it was answered: told again, the same bytes, and not done again. */
    private void repeat(Operation operation, Asking asking, String key, Optional<Reply> first)
            throws InterruptedException {
        boolean answered = first.filter(reply -> reply.status() != 202).isPresent();
        if (!answered) {
            return;
        }
        Optional<Reply> again = attempt(operation, asking, key);
        if (again.filter(Client::tells).isPresent()
                && !(again.get().replayed()
                        && again.get().text().equals(first.get().text()))) {
            violations.found("replay", "a repeated request was not answered as before", List.of(operation));
        }
    }

    /** Whether an answer to a repeated request must be the earlier one. */
    private static boolean tells(Reply reply) {
        return reply.status() != 202 && reply.status() < 500 && !reply.problem().equals("still-running");
    }

    private void awaitDone(Operation operation, Asking asking, String location) throws InterruptedException {
        long deadline = history.clock().now() + POLLS_FOR_MICROS;
        while (history.clock().now() < deadline && operation.done() == Clock.NEVER) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            if (read(asking.service(), asking.who(), location)
                    .filter(reply -> reply.body().path("status").asText().equals("done"))
                    .isPresent()) {
                history.done(operation);
            }
        }
    }

    private Replica any(ServiceName service) {
        List<Replica> replicas = stand.replicas(service);
        return replicas.get(random.nextInt(replicas.size()));
    }

    private static Outcome outcome(Reply reply) {
        int status = reply.status();
        if (status == 202) {
            return Outcome.ACCEPTED;
        }
        if (status < 300) {
            return Outcome.DONE;
        }
        boolean anEarlierOneRuns = reply.problem().equals("still-running");
        boolean refused = status < 500 || NOT_NOW.contains(reply.problem());
        return refused && !anEarlierOneRuns ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    private static @Nullable String id(Reply reply) {
        return reply.body().hasNonNull("id") ? reply.id() : null;
    }

    /** The version that the answer tells of the aggregate itself: member checks tell it apart, and assents do not. */
    private static @Nullable Long version(Asking asking, Reply reply) {
        JsonNode body = reply.body();
        if (body.has("evidenceVersion")) {
            return body.path("evidenceVersion").asLong();
        }
        String aggregate = asking.write().aggregate();
        boolean ofItself = aggregate == null || aggregate.equals(body.path("id").asText());
        return ofItself && body.has("version")
                ? Long.valueOf(body.path("version").asLong())
                : null;
    }

    private static String said(Request request) {
        return request.method() + " " + request.path();
    }
}
