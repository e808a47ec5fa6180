package org.saidanddone.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.saidanddone.local.LocalIssuer;
import org.saidanddone.local.LocalKafka;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.Logs;

/**
 * The process that holds PostgreSQL, Kafka and the issuer of a build, and ends with the build's process, in whatever way
 * that ends. Arguments: the folder, and the number and start time of that process.
 */
final class InfrastructureDaemon {
    private InfrastructureDaemon() {}

    public static void main(String[] arguments) throws IOException {
        Logs.onlyWarnings();
        Path folder = Path.of(arguments[0]);
        ProcessHandle build = Processes.find(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]))
                .orElseThrow(() -> new IllegalStateException("the build that wanted this daemon is gone"));
        Thread.ofPlatform().daemon().name("build-watch").start(() -> {
            build.onExit().join();
            Runtime.getRuntime().exit(0);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "last-one-out"));
        start(folder);
        build.onExit().join();
    }

    private static void start(Path folder) throws IOException {
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
        LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"), 0);
        LocalIssuer issuer = LocalIssuer.start(folder, 0);
        ProcessHandle self = ProcessHandle.current();
        new Running(self.pid(), Processes.started(self), postgres.port(), kafka.bootstrapServers(), issuer.issuer())
                .writeTo(folder);
    }

    /** The data die as well, so nothing need end in order. */
    private static void end(Path folder) {
        List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        Folders.delete(folder);
    }
}
