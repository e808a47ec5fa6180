package org.saidanddone.bench.gate;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.http.Measured;
import org.saidanddone.local.suite.ServiceName;

/** What any gate must do at least: one statement that reads the same facts by their ids, which are known beforehand. */
final class BareReading implements AutoCloseable {
    private static final String MEMBERS =
            "select aggregate_type, aggregate_id from closure_member where candidate_type = 'clause-version' and candidate_id = ?";
    private static final String READ = """
            select version, state from fact
            where (aggregate_type, aggregate_id) in (select * from unnest(?::text[], ?::uuid[]))""";

    private final Connection contracts;
    private final PreparedStatement read;
    private final int facts;
    private final Histogram micros = Measured.histogram();

    private BareReading(Connection contracts, UUID published) throws SQLException {
        this.contracts = contracts;
        this.read = contracts.prepareStatement(READ);
        List<String> types = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = contracts.prepareStatement(MEMBERS)) {
            select.setObject(1, published);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                    ids.add(rows.getObject(2, UUID.class));
                }
            }
        }
        facts = ids.size();
        read.setArray(1, array("text", types));
        read.setArray(2, array("uuid", ids));
    }

    /** Of all that a published clause version rests on. */
    static BareReading of(Ground ground, UUID published) throws SQLException {
        return new BareReading(ground.database(ServiceName.CONTRACT), published);
    }

    private Array array(String type, List<?> elements) throws SQLException {
        return contracts.createArrayOf(type, elements.toArray());
    }

    /** How many it reads. */
    int facts() {
        return facts;
    }

    Histogram micros() {
        return micros;
    }

    void once() throws SQLException {
        long began = System.nanoTime();
        int characters = 0;
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                characters += rows.getString(2).length();
            }
        }
        micros.recordValue((System.nanoTime() - began) / Measured.UNIT_NANOS);
        if (characters < facts) {
            throw new IllegalStateException("the facts of what is published were not found");
        }
    }

    @Override
    public void close() throws SQLException {
        contracts.close();
    }
}
