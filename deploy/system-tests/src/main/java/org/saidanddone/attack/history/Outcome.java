package org.saidanddone.attack.history;

/** How an operation ended, as far as its client can tell. */
public enum Outcome {
    /** Under way. */
    OPEN,
    /** Answered as done: whatever is asked from now on must have seen it. */
    DONE,
    /** Answered with 202, and not told to be done since: it is written, and need not be seen yet. */
    ACCEPTED,
    /** Refused: it changed nothing and never will. */
    REFUSED,
    /** No answer, or one that does not tell: it happened, will happen, or never does. */
    UNKNOWN;

    /** Whether the client knows what became of it. */
    public boolean isDefinite() {
        return this != OPEN && this != UNKNOWN;
    }

    /** Whether it is known to be written. */
    public boolean isWritten() {
        return this == DONE || this == ACCEPTED;
    }
}
