package org.saidanddone.events;

import org.saidanddone.events.id.Source;

/**
 * The names of the topics (docs/gate-protocol.md).
 *
 * @param prefix what all begin with, so that several installations can share a broker
 */
public record Topics(String prefix) {
    /** The events of a source: one partition, kept for ever. */
    public String events(Source source) {
        return prefix + "." + source.publicName() + ".v1";
    }

    /** The heartbeats of the relay of a source: one partition, compacted. */
    public String heartbeats(Source source) {
        return prefix + "." + source.publicName() + ".heartbeat.v1";
    }
}
