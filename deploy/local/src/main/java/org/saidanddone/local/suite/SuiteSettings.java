package org.saidanddone.local.suite;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a suite lives.
 *
 * @param root the checkout, with the packaged services
 * @param folder everything it keeps: databases, topics, keys, logs
 * @param postgresPort 0 for a free one, as for the others
 */
public record SuiteSettings(
        Path root, Path folder, int postgresPort, int kafkaPort, int issuerPort, Map<ServiceName, Integer> ports) {
    public SuiteSettings {
        ports = Map.copyOf(ports);
    }

    /** The well-known ports of README.md. */
    public static SuiteSettings wellKnown(Path root) {
        Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);
        for (ServiceName name : ServiceName.values()) {
            ports.put(name, name.defaultPort());
        }
        return new SuiteSettings(root, root.resolve(".local"), 15432, 19092, 8180, ports);
    }

    /** Free ports and a folder of its own, for tests beside each other. */
    public static SuiteSettings anywhere(Path root, Path folder) {
        Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);
        for (ServiceName name : ServiceName.values()) {
            ports.put(name, 0);
        }
        return new SuiteSettings(root, folder, 0, 0, 0, ports);
    }
}
