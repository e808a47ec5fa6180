package org.saidanddone.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What it was measured on, as far as Linux tells. */
public final class Machine {
    private Machine() {}

    public static String inWords() {
        return "%d processors%s, %s MiB of memory, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name")
                                .map(name -> " (" + name + ")")
                                .orElse(""),
                        first("/proc/meminfo", "MemTotal")
                                .map(total -> String.valueOf(Long.parseLong(total.replaceAll("\\D", "")) / 1024))
                                .orElse("unknown"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    /** The load average before anything was started: what else the machine had to do. */
    public static String load() {
        try {
            return String.join(
                    " ",
                    List.of(Files.readString(Path.of("/proc/loadavg")).split(" "))
                            .subList(0, 3));
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Optional<String> first(String file, String field) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(field.toLowerCase(Locale.ROOT)))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
