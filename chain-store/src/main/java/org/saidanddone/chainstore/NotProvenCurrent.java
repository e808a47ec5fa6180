package org.saidanddone.chainstore;

import org.saidanddone.events.id.Source;

/** The refusal of a gate that cannot prove to be up to date. */
final class NotProvenCurrent {
    private NotProvenCurrent() {}

    static RuntimeException refusal(Source source, String missing) {
        return new IllegalStateException("not proven current: " + source.publicName() + ": " + missing);
    }
}
