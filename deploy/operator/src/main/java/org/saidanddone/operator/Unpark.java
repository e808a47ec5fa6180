package org.saidanddone.operator;

/** Lets one parked record go, for a reason that is kept: it closes no gate any more. */
final class Unpark {
    private static final int LONGEST_REASON = 500;

    private Unpark() {}

    static void perform(Desk desk, long id, String reason) throws Exception {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("Say why in 1 to " + LONGEST_REASON + " characters, without the name of a person.");
        }
        desk.act("unpark " + id, reason.strip(), () -> {
            if (!desk.inbox().dismiss(id)) {
                throw new Refused(
                        "There is no such open record that may concern anything. What concerns one known aggregate, and a fork, are not let go: their owner has to say it anew.");
            }
            return "Record " + id + " is let go. It was not applied, and closes no gate any more.";
        });
    }
}
