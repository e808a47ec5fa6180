package org.saidanddone.local.suite;

import java.nio.file.Path;

/** The four services and where each listens by default. */
public enum ServiceName {
    EVIDENCE("evidence", 8081),
    STANDARDS("standards", 8082),
    CONTRACT("contract", 8083),
    AUDIT("audit", 8084);

    private final String shortName;
    private final int defaultPort;

    ServiceName(String shortName, int defaultPort) {
        this.shortName = shortName;
        this.defaultPort = defaultPort;
    }

    public String publicName() {
        return shortName + "-service";
    }

    /** Its database. */
    public String database() {
        return shortName;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The packaged service below the root of the checkout. */
    Path jar(Path root) {
        return root.resolve(publicName()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
