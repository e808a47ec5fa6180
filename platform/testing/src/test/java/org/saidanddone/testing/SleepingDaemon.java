package org.saidanddone.testing;

import java.io.IOException;

/** A daemon like that of a build, but all it starts is one process that sleeps: up in a moment. */
final class SleepingDaemon {
    private SleepingDaemon() {}

    public static void main(String[] arguments) throws IOException {
        BuildBound.run(arguments, folder -> {
            new ProcessBuilder("sleep", "600").start();
            ProcessHandle self = ProcessHandle.current();
            return new Running(self.pid(), Processes.started(self), 1, "localhost:1", "http://127.0.0.1:1");
        });
    }
}
