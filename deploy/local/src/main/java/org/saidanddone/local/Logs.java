package org.saidanddone.local;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/** How much the libraries of a local process say. */
public final class Logs {
    private Logs() {}

    /** Kafka's clients tell every setting of theirs each time: from here on only warnings and errors are said. */
    public static void onlyWarnings() {
        LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
    }
}
