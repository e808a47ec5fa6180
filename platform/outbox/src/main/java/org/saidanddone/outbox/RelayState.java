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
