package org.saidanddone.system;

import java.util.List;
import java.util.stream.Stream;
import org.saidanddone.attack.stand.Signal;

/** Processes that stand still. */
record Paused(List<ProcessHandle> processes) implements Ongoing {
    /** A process and all that it started: it first, so that it starts no more. */
    static Paused whole(ProcessHandle process) {
        Signal.STOP.to(process);
        List<ProcessHandle> started = process.descendants().toList();
        started.forEach(Signal.STOP::to);
        return new Paused(Stream.concat(Stream.of(process), started.stream()).toList());
    }

    @Override
    public void end() {
        processes.forEach(Signal.CONT::to);
    }
}
