package org.saidanddone.operator;

import java.util.OptionalLong;
import org.saidanddone.outbox.OutboxOperations;

/** Sends kept events of a service again: those its topic has lost, or all from a position on. */
final class Resend {
    private Resend() {}

    static void perform(Desk desk, OptionalLong from) throws Exception {
        OutboxOperations outbox = desk.outbox();
        desk.requireStopped();
        desk.say(
                from.isPresent()
                        ? "What was sent before is sent again from that position on; receivers ignore it."
                        : "What the topic has lost is sent again, each event where it stood.");
        long sent = outbox.resend(from);
        String outcome = sent == 0
                ? "Nothing was missing on the topic, and nothing was sent."
                : sent + " events were sent again.";
        desk.act("resend", null, () -> outcome);
    }
}
