package org.saidanddone.inbox;

import org.saidanddone.events.id.Source;

/**
 * Where an event stands: the topic of its source has one partition, so one number says it.
 *
 * @param offset from 0
 */
public record Position(Source source, long offset) {
    public Position {
        if (offset < 0) {
            throw new IllegalArgumentException("offsets count from 0");
        }
    }
}
