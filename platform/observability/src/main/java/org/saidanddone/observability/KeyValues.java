package org.saidanddone.observability;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.MDC;

/**
 * What goes with a constant log message: names and values that stand beside it in the record, and nowhere after it. Never an id or a
 * word of a person.
 */
public final class KeyValues {
    private final Map<String, String> values;

    private KeyValues(Map<String, String> values) {
        this.values = values;
    }

    public static KeyValues of(String name, Object value) {
        return new KeyValues(Map.of()).and(name, value);
    }

    public KeyValues and(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new KeyValues(more);
    }

    /** Runs the call that logs, with the values in its record. */
    public void log(Runnable call) {
        values.forEach(MDC::put);
        try {
            call.run();
        } finally {
            values.keySet().forEach(MDC::remove);
        }
    }
}
