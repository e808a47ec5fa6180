package org.saidanddone.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The Java virtual machine that a packaged service runs in on one machine, beside all the others. */
public final class ServiceJvm {
    /** Small, and quick to start: four of them share the machine with a database server and a broker. */
    private static final List<String> SMALL = List.of(
            "-Xms32m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=192m");

    private static final Pattern SPACES = Pattern.compile(" +");

    private ServiceJvm() {}

    /** Those options, and what {@code SAID_AND_DONE_JVM} adds, of which the last word counts. */
    public static List<String> flags() {
        return flags(System.getenv());
    }

    static List<String> flags(Map<String, String> environment) {
        List<String> flags = new ArrayList<>(SMALL);
        flags.addAll(SPACES.splitAsStream(environment.getOrDefault("SAID_AND_DONE_JVM", ""))
                .filter(flag -> !flag.isEmpty())
                .toList());
        return flags;
    }

    /** The command that starts a packaged Quarkus application in one. */
    public static List<String> command(Path jar) {
        return command(jar, List.of());
    }

    /**
     * As {@link #command(Path)}.
     *
     * @param further options of the JVM
     */
    static List<String> command(Path jar, List<String> further) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(further);
        command.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        return command;
    }
}
