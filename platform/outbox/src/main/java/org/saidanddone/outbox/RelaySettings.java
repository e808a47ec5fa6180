package org.saidanddone.outbox;

import org.saidanddone.events.id.Source;

/**
 * What a relay needs to know.
 *
 * @param lockKey the advisory lock that keeps relays of one database apart
 */
record RelaySettings(Source source, RelayTopics topics, KafkaSettings kafka, RelayDatabase database, long lockKey) {
    /** "relay", so that an operator who looks into {@code pg_locks} may guess. */
    static final long LOCK_KEY = 0x72656c6179L;

    /** The {@code application_name} of the relay's session, in {@code pg_stat_activity}. */
    String sessionName() {
        return "said-and-done-relay-" + source.publicName();
    }
}
