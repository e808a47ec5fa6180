package org.saidanddone.attack.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a client wanted, sent once or, with the same Idempotency-Key, several times.
 *
 * <p>It may take effect at any time from {@link #sent} to {@link #written}, and counts as seen by all who ask after {@link #done}.
 */
public final class Operation {
    private final long number;
    private final int client;
    private final Write write;
    private final long sent;
    private final List<Attempt> attempts = new ArrayList<>();
    private Outcome outcome = Outcome.OPEN;
    private long written = Clock.NEVER;
    private long done = Clock.NEVER;
    private @Nullable String made;
    private @Nullable Long version;

    Operation(long number, int client, Write write, long sent) {
        this.number = number;
        this.client = client;
        this.write = write;
        this.sent = sent;
    }

    public long number() {
        return number;
    }

    public int client() {
        return client;
    }

    public Write write() {
        return write;
    }

    public long sent() {
        return sent;
    }

    public synchronized Outcome outcome() {
        return outcome;
    }

    /** When it was answered as written, or {@link Clock#NEVER}. */
    public synchronized long written() {
        return written;
    }

    /** When it was answered as done, or {@link Clock#NEVER}. */
    public synchronized long done() {
        return done;
    }

    /** The id of what it made. */
    public synchronized @Nullable String made() {
        return made;
    }

    /** The version that its aggregate has since, when the answer told it. */
    public synchronized @Nullable Long version() {
        return version;
    }

    /** The id of the aggregate whose event it appended, as far as it is known. */
    public synchronized @Nullable String aggregate() {
        return write.aggregate() == null ? made : write.aggregate();
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** One request was answered, or not. */
    public synchronized void tried(Attempt attempt) {
        attempts.add(attempt);
        switch (attempt.outcome()) {
            case DONE -> {
                outcome = Outcome.DONE;
                written = Math.min(written, attempt.answered());
                done = Math.min(done, attempt.answered());
            }
            case ACCEPTED -> {
                outcome = outcome == Outcome.DONE ? Outcome.DONE : Outcome.ACCEPTED;
                written = Math.min(written, attempt.answered());
            }
            case UNKNOWN -> outcome = outcome.isWritten() ? outcome : Outcome.UNKNOWN;
            // a request before it, with the same key, may still be under way
            case REFUSED -> outcome = outcome == Outcome.OPEN ? Outcome.REFUSED : outcome;
            case OPEN -> throw new IllegalArgumentException("an attempt has ended");
        }
    }

    /** It was answered as written before, and is told to be done now. */
    public synchronized void becameDone(long at) {
        outcome = Outcome.DONE;
        done = Math.min(done, at);
    }

    /** What the answer tells of the aggregate. */
    public synchronized void told(@Nullable String newId, @Nullable Long newVersion) {
        made = newId == null ? made : newId;
        version = newVersion == null ? version : newVersion;
    }
}
