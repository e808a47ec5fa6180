package org.saidanddone.local.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saidanddone.local.LocalFailure;

/**
 * Where a suite lives.
 *
 * @param root the checkout, with the packaged services
 * @param folder everything it keeps: databases, topics, keys, logs
 * @param postgresPort 0 for a free one, as for the others
 * @param training whether its programs make their AOT caches when they end, rather than use them
 */
public record SuiteSettings(
        Path root,
        Path folder,
        int postgresPort,
        int kafkaPort,
        int issuerPort,
        Map<ServiceName, Integer> ports,
        boolean training) {
    public SuiteSettings {
        ports = Map.copyOf(ports);
    }

    /**
     * As the person at the screen wants it: the well-known ports of README.md and {@code .local} in the checkout, unless the environment
     * says otherwise.
     *
     * @param environment {@code SAID_AND_DONE_PORTS}, the first of seven ports in a row, or 0 for free ones; {@code SAID_AND_DONE_FOLDER}
     * @throws LocalFailure when the first port is not one
     */
    public static SuiteSettings of(Path root, Map<String, String> environment) {
        Path folder = Path.of(environment.getOrDefault(
                        "SAID_AND_DONE_FOLDER", root.resolve(".local").toString()))
                .toAbsolutePath();
        String first = environment.get("SAID_AND_DONE_PORTS");
        if (first == null) {
            return new SuiteSettings(root, folder, 15432, 19092, 8180, ports(ServiceName::defaultPort), false);
        }
        int port = port(first);
        if (port == 0) {
            return anywhere(root, folder);
        }
        return new SuiteSettings(
                root, folder, port, port + 1, port + 2, ports(name -> port + name.defaultPort() - 8078), false);
    }

    /** Free ports and a folder of its own, for tests beside each other. */
    public static SuiteSettings anywhere(Path root, Path folder) {
        return new SuiteSettings(root, folder, 0, 0, 0, ports(name -> 0), false);
    }

    /** As {@link #anywhere}, for the training run after a build. */
    static SuiteSettings training(Path root, Path folder) {
        return new SuiteSettings(root, folder, 0, 0, 0, ports(name -> 0), true);
    }

    private static Map<ServiceName, Integer> ports(Function<ServiceName, Integer> port) {
        return Arrays.stream(ServiceName.values()).collect(Collectors.toMap(name -> name, port));
    }

    private static int port(String text) {
        if (!text.matches("0|[1-9][0-9]{3,4}") || Integer.parseInt(text) > 65_000) {
            throw new LocalFailure(
                    "SAID_AND_DONE_PORTS is the first of seven ports, from 1000 to 65000, or 0 for free ones.");
        }
        return Integer.parseInt(text);
    }
}
