package org.saidanddone.operator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.saidanddone.events.Topics;

/**
 * Where the service's database and Kafka are: the same environment variables as the service itself has.
 *
 * @param kafka settings of Kafka's clients by Kafka's names
 */
record Settings(String jdbcUrl, String username, String password, Map<String, String> kafka, Topics topics) {
    private static final String KAFKA = "KAFKA_";

    static Settings of(Map<String, String> environment) throws Refused {
        Map<String, String> kafka = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                kafka.put(
                        name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        if (!kafka.containsKey("bootstrap.servers")) {
            throw missing("KAFKA_BOOTSTRAP_SERVERS");
        }
        return new Settings(
                required(environment, "QUARKUS_DATASOURCE_JDBC_URL"),
                required(environment, "QUARKUS_DATASOURCE_USERNAME"),
                environment.getOrDefault("QUARKUS_DATASOURCE_PASSWORD", ""),
                Map.copyOf(kafka),
                new Topics(environment.getOrDefault("SAIDANDDONE_TOPICS_PREFIX", "said-and-done")));
    }

    private static String required(Map<String, String> environment, String name) throws Refused {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw missing(name);
        }
        return value;
    }

    private static Refused missing(String name) {
        return new Refused("Set " + name + " as the service has it, and ask again.");
    }
}
