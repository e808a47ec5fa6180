package org.saidanddone.evidence;

import java.util.StringJoiner;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged, down to the finest level that is on, with the traces of exceptions. */
final class LogOutput extends Handler {
    private final StringJoiner lines = new StringJoiner("\n");

    private LogOutput() {
        setLevel(Level.ALL);
    }

    static String during(Runnable action) {
        Logger root = Logger.getLogger("");
        Logger house = Logger.getLogger("org.saidanddone.evidence.test");
        LogOutput output = new LogOutput();
        root.addHandler(output);
        try {
            house.warning("listening");
            action.run();
        } finally {
            root.removeHandler(output);
        }
        return output.text();
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        lines.add(ExtLogRecord.wrap(entry).getFormattedMessage());
        for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(cause.toString());
        }
    }

    private synchronized String text() {
        return lines.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
