package org.saidanddone.inbox;

/** Another applier was here: this one was paused or cut off, and must read again how far it got. */
final class FencedOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FencedOff() {
        super("another applier moved the offset", null, false, false);
    }
}
