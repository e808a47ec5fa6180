package org.saidanddone.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.events.Topics;

/** What an operator may set. */
@ApplicationScoped
class InboxSettings {
    private final String bootstrapServers;
    private final Topics topics;
    private final Optional<String> jdbcUrl;
    private final Optional<String> username;
    private final Optional<String> password;
    private final Duration gapPatience;
    private final Duration breakPatience;

    InboxSettings(
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String bootstrapServers,
            @ConfigProperty(name = "saidanddone.topics.prefix", defaultValue = "said-and-done") String prefix,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "saidanddone.inbox.gap-patience", defaultValue = "30s") Duration gapPatience,
            @ConfigProperty(name = "saidanddone.inbox.break-patience", defaultValue = "3s") Duration breakPatience) {
        this.bootstrapServers = bootstrapServers;
        this.topics = new Topics(prefix);
        this.jdbcUrl = jdbcUrl;
        this.username = username;
        this.password = password;
        this.gapPatience = gapPatience;
        this.breakPatience = breakPatience;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    Topics topics() {
        return topics;
    }

    String jdbcUrl() {
        return jdbcUrl.orElseThrow(
                () -> new IllegalStateException("an inbox needs a database: set quarkus.datasource.jdbc.url"));
    }

    Optional<String> username() {
        return username;
    }

    Optional<String> password() {
        return password;
    }

    /** How long a version may be missing before that is a finding. */
    Duration gapPatience() {
        return gapPatience;
    }

    /** How long a topic may look truncated, as it may while its leader changes, before its source is halted. */
    Duration breakPatience() {
        return breakPatience;
    }
}
