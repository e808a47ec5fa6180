package org.saidanddone.attack.fault;

/**
 * One fault of the schedule.
 *
 * @param waitMillis after the one before it began
 * @param kind what is done
 * @param choice which of the possible targets: any number, taken modulo how many there are
 * @param lastsMillis how long it lasts, where it lasts
 */
public record Fault(int waitMillis, Kind kind, int choice, int lastsMillis) {
    /** What may be done; all of it is in the failure model of docs/gate-protocol.md. */
    public enum Kind {
        /** A service process ends as by {@code kill -9}, and is started again after a while. */
        KILL(45),
        /** A service process stands still, and goes on. */
        PAUSE(20),
        /** The broker ends as by {@code kill -9}, and is started again. */
        KILL_BROKER(5),
        /** The broker stands still, and goes on. */
        PAUSE_BROKER(6),
        /** All connections through one door break. */
        CUT(14),
        /** What goes through one door comes late. */
        DELAY(16),
        /** What goes through one door does not come for a while. */
        HOLD(10),
        /** What a service that others read says to Kafka does not come for a while, and neither does Kafka's answer. */
        MUTE(12),
        /** Events that were sent before are sent again. */
        SEND_AGAIN(16),
        /** Services, broker and PostgreSQL end as by {@code kill -9}, and are started again. */
        RESTART_EVERYTHING(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
