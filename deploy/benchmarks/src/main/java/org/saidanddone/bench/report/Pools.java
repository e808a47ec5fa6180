package org.saidanddone.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.saidanddone.local.suite.ServiceName;

/** The pools of the services, as their configuration has them; what it does not say is Quarkus' own default. */
public final class Pools {
    private static final List<String> POOLS = List.of("quarkus.datasource.jdbc.", "quarkus.thread-pool.");

    private Pools() {}

    public static String inWords(Path root) throws IOException {
        StringBuilder words = new StringBuilder();
        for (ServiceName service : ServiceName.values()) {
            Path configuration =
                    root.resolve(service.publicName()).resolve("src/main/resources/application.properties");
            try (Stream<String> lines = Files.lines(configuration)) {
                List<String> pools = lines.filter(line -> POOLS.stream().anyMatch(line::startsWith))
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("size") || line.contains("threads"))
                        .toList();
                words.append(words.isEmpty() ? "" : "; ")
                        .append(service.publicName())
                        .append(": ")
                        .append(pools.isEmpty() ? "defaults of Quarkus" : String.join(", ", pools));
            }
        }
        return words.toString();
    }
}
