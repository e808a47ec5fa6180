package org.saidanddone.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.saidanddone.local.IssuerKey;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.LocalTopics;
import org.saidanddone.local.TokenSigner;

/**
 * Real PostgreSQL, Kafka and token issuer, once per build for all modules.
 *
 * <p>With Quarkus: {@code @QuarkusTestResource(Infrastructure.class)} gives the application a fresh database, fresh topics
 * under a random prefix, the issuer and a suite key. Without: {@link #get()}.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {
    /** The suite key of every test, base64: 32 bytes that are no secret. */
    public static final String SUITE_KEY = Base64.getEncoder()
            .encodeToString("a suite key that is for tests only".getBytes(StandardCharsets.US_ASCII));

    private static @Nullable Running known;

    /** What runs for this build; started if this is the first to ask. */
    public static Infrastructure get() {
        Infrastructure infrastructure = new Infrastructure();
        running();
        return infrastructure;
    }

    /** A new empty database. */
    public String freshDatabase() {
        String name = "test_" + random();
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), username(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database", e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + running().postgresPort() + "/" + database;
    }

    public String username() {
        return LocalPostgres.USER;
    }

    public String password() {
        return LocalPostgres.PASSWORD;
    }

    public String bootstrapServers() {
        return running().bootstrapServers();
    }

    /** A new prefix with its eight topics, all empty. */
    public String freshPrefix() {
        String prefix = "test-" + random();
        LocalTopics.create(bootstrapServers(), prefix);
        return prefix;
    }

    /** The {@code auth-server-url} of the token issuer. */
    public String issuer() {
        return running().issuer();
    }

    /** Signs what the issuer stands for. */
    public TokenSigner signer() {
        return new TokenSigner(IssuerKey.in(daemons().folder(Processes.build())), issuer(), Clock.systemUTC());
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("saidanddone.topics.prefix", freshPrefix());
        settings.put("saidanddone.suite-key", SUITE_KEY);
        settings.put("kafka.bootstrap.servers", bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl(freshDatabase()));
        settings.put("quarkus.datasource.username", username());
        settings.put("quarkus.datasource.password", password());
        settings.put("quarkus.oidc.auth-server-url", issuer());
        settings.put("quarkus.otel.sdk.disabled", "true");
        settings.put("quarkus.devservices.enabled", "false");
        return settings;
    }

    /** Leaves all as it is: databases and topics end with the build. */
    @Override
    public void stop() {}

    private static synchronized Running running() {
        if (known == null || !known.alive()) {
            known = daemons().of(Processes.build());
        }
        return known;
    }

    private static Daemons daemons() {
        return new Daemons(Folders.all(), InfrastructureDaemon.class);
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
