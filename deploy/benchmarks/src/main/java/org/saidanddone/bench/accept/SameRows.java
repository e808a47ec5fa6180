package org.saidanddone.bench.accept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.saidanddone.bench.Ground;
import org.saidanddone.local.LocalPostgres;

/**
 * A database of the baseline's own on the suite's server, made by evidence-service's own migrations, with a copy of what evidence
 * refers to: the same tables, constraints, indexes and referenced rows.
 */
final class SameRows {
    static final String DATABASE = "baseline";

    private static final List<String> MIGRATIONS = List.of(
            "platform/outbox/src/main/resources/db/outbox",
            "platform/web/src/main/resources/db/web",
            "evidence-service/src/main/resources/db/evidence");
    private static final List<String> REFERENCED =
            List.of("organisation", "user_led_declaration", "programme", "care_setting", "visit", "person", "consent");
    private static final String SPOT = """
            insert into spot select ?, visit.id, visit.programme_id, visit.setting_id, ?, ? from visit where visit.id = ?""";

    private final Ground ground;
    private final Path root;

    SameRows(Ground ground, Path root) {
        this.ground = ground;
        this.root = root;
    }

    void create() throws IOException, SQLException {
        ground.suite().postgres().createDatabase(DATABASE);
        try (Connection evidence = open("evidence");
                Connection baseline = open(DATABASE);
                Statement statement = baseline.createStatement()) {
            for (String folder : MIGRATIONS) {
                for (Path migration : migrations(root.resolve(folder))) {
                    statement.execute(Files.readString(migration));
                }
            }
            copyAll(evidence, baseline);
            statement.execute("create table spot (n integer primary key, visit uuid, programme uuid, setting uuid,"
                    + " person uuid, consent uuid)");
            spots(baseline);
            statement.execute("vacuum analyze");
        }
    }

    /** An organisation and its declaration name each other: both are there when the transaction ends. */
    private static void copyAll(Connection evidence, Connection baseline) throws IOException, SQLException {
        baseline.setAutoCommit(false);
        try (Statement statement = baseline.createStatement()) {
            statement.execute("set constraints all deferred");
        }
        for (String table : REFERENCED) {
            copy(table, evidence, baseline);
        }
        baseline.commit();
        baseline.setAutoCommit(true);
    }

    private static void copy(String table, Connection from, Connection to) throws IOException, SQLException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copying(from).copyOut("copy " + table + " to stdout (format binary)", rows);
        copying(to)
                .copyIn("copy " + table + " from stdin (format binary)", new ByteArrayInputStream(rows.toByteArray()));
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void spots(Connection baseline) throws SQLException {
        try (PreparedStatement insert = baseline.prepareStatement(SPOT)) {
            for (int n = 0; n < Ground.SPOTS; n++) {
                Ground.Spot spot = ground.spot(n);
                insert.setInt(1, n);
                insert.setObject(2, spot.person());
                insert.setObject(3, spot.consent());
                insert.setObject(4, spot.visit());
                insert.executeUpdate();
            }
        }
    }

    private Connection open(String database) throws SQLException {
        return DriverManager.getConnection(
                ground.suite().postgres().jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private static List<Path> migrations(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }
}
