package org.saidanddone.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 18, a process of its own on the loopback address, with everything on that makes a commit last.
 *
 * <p>Its data directory survives a restart, a stop and a kill: start it again over the same folder.
 */
public final class LocalPostgres implements AutoCloseable {
    /** The only role; the loopback address is trusted, so any password does. */
    public static final String USER = "postgres";

    public static final String PASSWORD = "local";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Duration UP_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;

    private LocalPostgres(EmbeddedPostgres server, Postmaster postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /**
     * Starts it; comes back when it answers. What a killed earlier run left behind in the same folder is ended first.
     *
     * @param folder holds {@code data} and {@code postgres.log}
     * @param wantedPort 0 for a free one
     * @throws LocalFailure when the port is taken or the server does not come up
     */
    public static LocalPostgres start(Path folder, int wantedPort) {
        Path data = data(folder);
        Path log = folder.resolve("postgres.log");
        Postmaster postmaster = new Postmaster(data);
        try {
            Files.createDirectories(folder);
            postmaster.stop();
            int port = Ports.claim(wantedPort, "PostgreSQL");
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(UP_WITHIN)
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("timezone", "UTC")
                    .start();
            return new LocalPostgres(server, postmaster);
        } catch (IOException | IllegalStateException e) {
            throw new LocalFailure("PostgreSQL did not start; its last words are in " + log + ".", e);
        }
    }

    /** Ends the server that a killed run left over this folder, if there is one. */
    public static void endLeftover(Path folder) {
        new Postmaster(data(folder)).stop();
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** Creates a database unless it is there. Names are lower-case letters, digits and underscores. */
    public void createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a database name is made of lower-case letters, digits and underscores");
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new LocalFailure("PostgreSQL did not create a database; look into its log.", e);
        }
    }

    /** The process that listens; its end is the server's end. */
    public ProcessHandle process() {
        return postmaster.running().orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        postmaster.kill();
        close();
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** Ends it in order: sessions are cut, what was committed is on disk. */
    @Override
    public void close() {
        try {
            postmaster.stop();
            server.close();
        } catch (IOException e) {
            throw new LocalFailure("PostgreSQL did not stop.", e);
        }
    }
}
