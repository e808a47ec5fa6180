package org.saidanddone.outbox;

/**
 * Nothing may be written: the topic has events of this service that its database does not know, as after a restore from an older copy. What was
 * written now could say something else under a version that was told before.
 */
public final class OutboxClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxClosed() {
        super("the topic has events that the outbox does not have", null, false, false);
    }
}
