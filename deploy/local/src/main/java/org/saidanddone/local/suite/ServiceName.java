package org.saidanddone.local.suite;

import java.nio.file.Path;

/** The four services, in the order in which they are needed, and where each listens by default: nothing is published before the auditor lives. */
public enum ServiceName {
    EVIDENCE("evidence", 8081),
    STANDARDS("standards", 8082),
    AUDIT("audit", 8084),
    CONTRACT("contract", 8083);

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
