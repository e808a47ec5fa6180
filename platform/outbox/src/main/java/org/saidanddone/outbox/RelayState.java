package org.saidanddone.outbox;

/** What the relay of this replica is doing. */
enum RelayState {
    STARTING(false),
    /** Another replica relays. */
    STANDING_BY(true),
    SENDING(true),
    /** The broker does not answer or refuses: writes are kept and sent later, so the service stays ready. */
    BROKER_AWAY(true),
    /** A topic is missing or has more than one partition: only an operator can mend that. */
    TOPICS_UNFIT(false),
    /** Somebody else wrote to the topic: what stands there is held against the outbox before anything more is sent. */
    LOOKING_AGAIN(true),
    /** The topic is not the one that the rows were sent to, or has lost some: nothing is sent until an operator sends it again. */
    TOPIC_LOST(false),
    /** The topic has events of this service that are not in its outbox, as after a restore: nothing is sent or written until an operator reconciles. */
    RESTORED_BEHIND(false),
    DATABASE_AWAY(false),
    STOPPED(false);

    private final boolean ready;

    RelayState(boolean ready) {
        this.ready = ready;
    }

    boolean isReady() {
        return ready;
    }
}
