package org.saidanddone.local.suite;

import java.util.ArrayDeque;
import java.util.Deque;
import org.saidanddone.local.LocalFailure;

/** What was started, to be ended in the opposite order, once: also when somebody interrupts half way through the start. */
public final class Started implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Remembers a part. What is started after the end was asked for is ended at once. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            end(part);
            throw new LocalFailure("The suite is being stopped.");
        }
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            end(parts.pop());
        }
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new LocalFailure("A part of the suite did not stop.", e);
        }
    }
}
