package org.saidanddone.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's own process: formats its storage the first time, starts, says {@code ready} on standard output, and ends
 * in order when its standard input ends, which is when whoever started it is gone.
 *
 * <p>The only class that touches Kafka's server classes: they are not an API and change between versions.
 */
final class KafkaProcess {
    static final String READY = "ready";

    /** Written last when storage is formatted. */
    private static final String FORMATTED = "meta.properties";

    private KafkaProcess() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream parent = System.out;
        System.setOut(System.err);
        Path configuration = Path.of(arguments[0]);
        Properties settings = read(configuration);
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), FORMATTED))) {
            format(configuration);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        Thread.ofPlatform().daemon().name("parent-watch").start(KafkaProcess::endWithParent);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        parent.println(READY);
        parent.flush();
        server.awaitShutdown();
    }

    private static void format(Path configuration) {
        String cluster = Uuid.randomUuid().toString();
        String[] arguments = {"format", "--cluster-id", cluster, "--config", configuration.toString()};
        if (StorageTool.execute(arguments, System.err) != 0) {
            throw new LocalFailure("The Kafka broker could not format its storage.");
        }
    }

    private static void endWithParent() {
        try (InputStream input = System.in) {
            while (input.read() >= 0) {
                // Nobody writes to it: it only ends.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
        Runtime.getRuntime().exit(0);
    }

    private static Properties read(Path configuration) throws IOException {
        Properties properties = new Properties();
        try (InputStream input = Files.newInputStream(configuration)) {
            properties.load(input);
        }
        return properties;
    }
}
