package org.saidanddone.attack.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * All operations and faults of an attack, also as a file with one JSON object a line: what a client asked as soon as it is sent
 * ({@code ask}), each answer or the loss of it ({@code answer}), each fault when it is over ({@code fault}), and what was found ({@code violation}).
 */
public final class History implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private final Clock clock = new Clock();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Integer, ConcurrentLinkedQueue<Operation>> byPlot = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Operation> all = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<FaultDone> faults = new ConcurrentLinkedQueue<>();
    private final BufferedWriter file;

    /** One that is written to this file as well. */
    public History(Path file) {
        try {
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Clock clock() {
        return clock;
    }

    /** A client is about to send this. */
    public Operation ask(int client, Write write) {
        Operation operation = new Operation(numbers.incrementAndGet(), client, write, clock.now());
        Objects.requireNonNull(byPlot.computeIfAbsent(write.plot(), plot -> new ConcurrentLinkedQueue<>()))
                .add(operation);
        all.add(operation);
        line(new Line.Ask(operation.number(), client, operation.sent(), write));
        return operation;
    }

    /** A request of it was answered, or the answer was lost. */
    public void answered(Operation operation, Attempt attempt) {
        operation.tried(attempt);
        line(new Line.Answer(operation.number(), attempt, operation.made(), operation.version()));
    }

    /** It was answered with 202, and has become done. */
    public void done(Operation operation) {
        operation.becameDone(clock.now());
        line(new Line.Done(operation.number(), operation.done()));
    }

    public void fault(FaultDone fault) {
        faults.add(fault);
        line(new Line.Fault(fault));
    }

    /** Something happened that may not. */
    public void violation(String check, String what, List<Operation> concerned) {
        line(new Line.Found(
                check, what, concerned.stream().map(Operation::number).toList()));
    }

    /** Those of one programme, in the order in which they were sent. */
    public List<Operation> of(int plot) {
        return List.copyOf(byPlot.getOrDefault(plot, new ConcurrentLinkedQueue<>()));
    }

    public List<Operation> operations() {
        return List.copyOf(all);
    }

    public List<FaultDone> faults() {
        return List.copyOf(faults);
    }

    /** Operations of which the client knows what became of them. */
    public long completed() {
        return all.stream()
                .filter(operation -> operation.outcome().isDefinite())
                .count();
    }

    @Override
    public void close() {
        synchronized (file) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void line(Line line) {
        synchronized (file) {
            try {
                file.write(JSON.writeValueAsString(line));
                file.newLine();
                file.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a line of the file holds. */
    private sealed interface Line {
        record Ask(long ask, int client, long sent, Write write) implements Line {}

        record Answer(
                long answer,
                Attempt attempt,
                @Nullable String made,
                @Nullable Long version) implements Line {}

        record Done(long done, long at) implements Line {}

        record Fault(FaultDone fault) implements Line {}

        record Found(String violation, String what, List<Long> operations) implements Line {}
    }
}
