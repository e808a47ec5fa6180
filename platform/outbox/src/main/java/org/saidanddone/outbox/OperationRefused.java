package org.saidanddone.outbox;

/** What an operator asked for cannot be done as things are; the message is a constant sentence that says what to do. Nothing was changed unless it says so. */
public final class OperationRefused extends Exception {
    private static final long serialVersionUID = 1L;

    OperationRefused(String message) {
        super(message, null, false, false);
    }

    static OperationRefused because(RelayFailure failure) {
        return new OperationRefused(
                switch (failure.state()) {
                    case TOPICS_UNFIT ->
                        "A topic of this service is missing, or has not exactly one partition. Create it as docs/gate-protocol.md says, then ask again.";
                    case TOPIC_LOST ->
                        "The topic is not the one that the events were sent to, or has lost some of them. Send them again: resend.";
                    case RESTORED_BEHIND ->
                        "The topic has events that the database does not have. Reconcile it first: restore.";
                    default ->
                        "Kafka does not answer, or not in time. Ask again when it does; asking again changes nothing twice.";
                });
    }
}
