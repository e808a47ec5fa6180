package org.saidanddone.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.saidanddone.local.LocalIssuer;
import org.saidanddone.local.LocalKafka;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.Logs;

/** The process that holds PostgreSQL, Kafka and the issuer of a build. */
final class InfrastructureDaemon {
    private InfrastructureDaemon() {}

    public static void main(String[] arguments) throws IOException {
        Logs.onlyWarnings();
        BuildBound.run(arguments, InfrastructureDaemon::start);
    }

    private static Running start(Path folder) {
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
        LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"), 0);
        LocalIssuer issuer = LocalIssuer.start(folder, 0);
        ProcessHandle self = ProcessHandle.current();
        return new Running(
                self.pid(), Processes.started(self), postgres.port(), kafka.bootstrapServers(), issuer.issuer());
    }
}
