package org.saidanddone.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the local broker is set: one node that is broker and controller, sized for one machine. */
final class KafkaSettings {
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "CLIENT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("unclean.leader.election.enable", "false"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // A broker that was killed may come back once its old session has run out; the default is 9 s.
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("message.max.bytes", "1048576"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            // The default of 128 MiB is half of this broker's heap.
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            // An index takes its whole size on disk while its segment is open: with many topics the default of 10 MiB
            // is much.
            Map.entry("log.index.size.max.bytes", "1048576"));

    private KafkaSettings() {}

    /**
     * The settings of a broker.
     *
     * @param further listeners beside the one of that port
     */
    static Properties of(Path data, int port, int controllerPort, List<KafkaListener> further) {
        List<KafkaListener> clients = new ArrayList<>(List.of(new KafkaListener("CLIENT", port, port)));
        clients.addAll(further);
        Properties settings = new Properties();
        settings.putAll(FIXED);
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty(
                "listeners", each(clients, KafkaListener::listens) + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", each(clients, KafkaListener::advertises));
        settings.setProperty(
                "listener.security.protocol.map",
                each(clients, listener -> listener.name() + ":PLAINTEXT") + ",CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        return settings;
    }

    private static String each(List<KafkaListener> listeners, Function<KafkaListener, String> told) {
        return listeners.stream().map(told).collect(Collectors.joining(","));
    }
}
