package org.saidanddone.attack.stand;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals for which Java has no call. */
public enum Signal {
    STOP,
    CONT;

    /** Sends it. A process that is gone is left in peace. */
    public void to(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
