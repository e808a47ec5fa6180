package org.saidanddone.inbox;

import org.saidanddone.events.id.Source;

/** It cannot be shown that a source's topic is the one that was read so far, or how far it reaches: nothing may be decided on it. */
public final class NotProven extends Exception {
    private static final long serialVersionUID = 1L;

    private final Source source;

    NotProven(Source source, String reason) {
        super(reason, null, false, false);
        this.source = source;
    }

    public Source source() {
        return source;
    }
}
