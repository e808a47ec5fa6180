package org.saidanddone.testing;

import java.util.Map;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.UnreadableEvent;

/** A record as it stands on a topic. */
public record TopicRecord(long offset, Map<String, String> headers, byte[] value) {
    private static final EventCodec CODEC = new EventCodec();

    public TopicRecord {
        headers = Map.copyOf(headers);
    }

    /** The event in it; fails the test when it is none that fits its schema. */
    public Event event() {
        try {
            return CODEC.read(value);
        } catch (UnreadableEvent e) {
            throw new AssertionError("the record at offset " + offset + " is no event: " + e.getMessage(), e);
        }
    }
}
