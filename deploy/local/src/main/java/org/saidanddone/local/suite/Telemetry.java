package org.saidanddone.local.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.saidanddone.local.LocalFailure;

/** Where the services of a suite tell how they are doing: metrics over HTTP, traces and logs as lines of JSON in its folder. */
final class Telemetry {
    private final Path folder;
    private final boolean traced;
    private final Optional<String> collector;

    /**
     * @param folder the suite's
     * @param environment {@code SAID_AND_DONE_TRACES=off} for no traces at all; {@code SAID_AND_DONE_OTLP}, or else
     *     {@code OTEL_EXPORTER_OTLP_ENDPOINT}, the address of a collector that gets them as well, by OTLP over HTTP
     */
    Telemetry(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.traced = !"off".equals(environment.get("SAID_AND_DONE_TRACES"));
        this.collector = Optional.ofNullable(environment.get("SAID_AND_DONE_OTLP"))
                .or(() -> Optional.ofNullable(environment.get("OTEL_EXPORTER_OTLP_ENDPOINT")))
                .filter(address -> !address.isBlank());
        collector.ifPresent(Telemetry::requireAddress);
    }

    /** Everything a service says. */
    Path log(ServiceName name) {
        return logs().resolve(name.publicName() + ".log");
    }

    /** Everything one of its further processes says. */
    Path log(ServiceName name, int replica) {
        return logs().resolve(name.publicName() + "-" + replica + ".log");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path traces() {
        return folder.resolve("traces");
    }

    Map<String, String> configuration(ServiceName name) {
        if (!traced) {
            return Map.of("OTEL_SDK_DISABLED", "true");
        }
        Map<String, String> configuration = new HashMap<>();
        configuration.put("OTEL_SDK_DISABLED", "false");
        configuration.put("SAIDANDDONE_TRACES_FILE", file(name).toString());
        collector.ifPresent(address -> configuration.put("OTEL_EXPORTER_OTLP_ENDPOINT", address));
        return configuration;
    }

    /** How to see traces, in half a sentence. */
    String whereTracesAre() {
        if (!traced) {
            return "off (SAID_AND_DONE_TRACES)";
        }
        return traces().resolve("*.jsonl")
                + collector
                        .map(address -> ", and at " + address)
                        .orElse("; SAID_AND_DONE_OTLP=http://… sends them to a collector as well");
    }

    private Path file(ServiceName name) {
        try {
            return Files.createDirectories(traces()).resolve(name.publicName() + ".jsonl");
        } catch (IOException e) {
            throw new LocalFailure("The folder " + traces() + " cannot be made.", e);
        }
    }

    private static void requireAddress(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            if ("http".equals(scheme) || "https".equals(scheme)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new LocalFailure(
                    "SAID_AND_DONE_OTLP is not the address of a collector, like http://127.0.0.1:4318.", e);
        }
        throw new LocalFailure("SAID_AND_DONE_OTLP is not the address of a collector, like http://127.0.0.1:4318.");
    }
}
