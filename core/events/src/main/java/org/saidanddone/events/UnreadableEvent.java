package org.saidanddone.events;

/** Bytes on a topic that are no event we know: to be parked with this reason, never dropped and never guessed at. */
public final class UnreadableEvent extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String reason) {
        super(reason, null, false, false);
    }
}
