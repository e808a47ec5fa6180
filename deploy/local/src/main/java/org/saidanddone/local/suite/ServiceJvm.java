package org.saidanddone.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java virtual machine that a packaged service runs in on one machine, beside all the others. */
public final class ServiceJvm {
    /** Small, and quick to start: four of them share the machine with a database server and a broker. */
    public static final List<String> FLAGS = List.of(
            "-Xms32m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=192m");

    private ServiceJvm() {}

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
        command.addAll(FLAGS);
        command.addAll(further);
        command.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        return command;
    }
}
