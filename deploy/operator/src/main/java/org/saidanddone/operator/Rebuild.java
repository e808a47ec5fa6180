package org.saidanddone.operator;

import org.saidanddone.chainstore.FactCopy;
import org.saidanddone.inbox.InboxOperations;

/** Lets a service read everything that others said again, from the beginning of each topic. */
final class Rebuild {
    private Rebuild() {}

    static void perform(Desk desk) throws Exception {
        InboxOperations inbox = desk.inbox();
        desk.requireStopped();
        desk.say("What " + desk.service().publicName()
                + " has read of other services is forgotten and read again when it starts.");
        desk.act("rebuild", null, () -> {
            if (!desk.service().hasGate()) {
                inbox.readAgain();
                return "It reads every topic from the beginning; what it has journaled stays, and nothing is journaled twice.";
            }
            inbox.empty();
            int facts = FactCopy.forget(desk.connection(), desk.service().reads());
            return facts
                    + " facts of other services are forgotten. The gate stays closed until the topics are read to their ends.";
        });
    }
}
