package org.saidanddone.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 18, a process of its own on the loopback address, with everything on that makes a commit last.
 *
 * <p>Its data directory survives a restart, a stop and a kill: start it again over the same folder. Whoever starts it ends
 * it; a server that a killed run left behind is ended by the next start over its folder.
 */
public final class LocalPostgres implements AutoCloseable {
    /** The only role; the loopback address is trusted, so any password does. */
    public static final String USER = "postgres";

    public static final String PASSWORD = "local";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Duration UP_WITHIN = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Postmaster postmaster;
    private final int port;

    private LocalPostgres(Postmaster postmaster, int port) {
        this.postmaster = postmaster;
        this.port = port;
    }

    /**
     * Starts it; comes back when it answers.
     *
     * @param folder holds {@code data} and {@code postgres.log}; one run at a time
     * @param wantedPort 0 for a free one
     * @throws LocalFailure when the port is taken or the server does not come up
     */
    public static LocalPostgres start(Path folder, int wantedPort) {
        Path log = folder.resolve("postgres.log");
        try {
            Files.createDirectories(folder);
            PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpacked(), log);
            Path data = data(folder);
            programs.initialise(data);
            Postmaster postmaster = new Postmaster(data);
            postmaster.stop();
            int port = Ports.claim(wantedPort, "PostgreSQL");
            LocalPostgres postgres = new LocalPostgres(postmaster, port);
            Process process = programs.postgres(data, port);
            if (!postgres.answers(process)) {
                process.destroyForcibly();
                throw new LocalFailure("PostgreSQL did not start; its last words are in " + log + ".");
            }
            return postgres;
        } catch (IOException e) {
            throw new LocalFailure("PostgreSQL could not be started; its log is " + log + ".", e);
        }
    }

    /** Ends the server that a killed run left over this folder, if there is one. */
    public static void endLeftover(Path folder) {
        new Postmaster(data(folder)).stop();
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Creates a database unless it is there. Names are lower-case letters, digits and underscores. */
    public void createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a database name is made of lower-case letters, digits and underscores");
        }
        try (Connection connection = connect();
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

    /** Ends it as {@code kill -9} does, and waits until it and its sessions are gone. */
    public void kill() {
        postmaster.kill();
    }

    /** Ends it in order: sessions are cut, what was committed is on disk. */
    @Override
    public void close() {
        postmaster.stop();
    }

    private boolean answers(Process process) {
        long giveUp = System.nanoTime() + UP_WITHIN.toNanos();
        while (process.isAlive() && System.nanoTime() < giveUp) {
            try (Connection connection = connect()) {
                return connection.isValid(1);
            } catch (SQLException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return false;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), USER, PASSWORD);
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }
}
