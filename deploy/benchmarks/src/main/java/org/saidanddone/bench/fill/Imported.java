package org.saidanddone.bench.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saidanddone.bench.CaughtUp;
import org.saidanddone.bench.Ground;
import org.saidanddone.local.suite.ServiceName;

/**
 * Things said, written into evidence-service's tables and outbox as the service itself writes them, many in one transaction. From
 * there on all is as ever: its relay sends the events, and every other service reads them.
 */
public final class Imported {
    private static final int AT_ONCE = 2_000;
    private static final String AT = """
            select v.programme_id, v.setting_id, p.voice from visit v, person p where v.id = ? and p.id = ?""";

    private final Ground ground;

    public Imported(Ground ground) {
        this.ground = ground;
    }

    /**
     * Things said and confirmed, in turns at these spots. Returns when every service has read them.
     *
     * @return their ids
     */
    public List<UUID> confirmed(List<Ground.Spot> spots, int count) throws SQLException {
        return write(spots, count, true);
    }

    /** Things said, and not checked, until there are so many in all. Returns when every service has read them. */
    public void upTo(int items) throws SQLException {
        List<Ground.Spot> spots = new ArrayList<>();
        for (int i = 0; i < Ground.SPOTS; i++) {
            spots.add(ground.spot(i));
        }
        write(spots, items - count(), false);
    }

    /** How many things said evidence-service has. */
    public int count() throws SQLException {
        try (Connection evidence = ground.database(ServiceName.EVIDENCE);
                Statement statement = evidence.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from evidence")) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<UUID> write(List<Ground.Spot> spots, int count, boolean confirmed) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection evidence = ground.database(ServiceName.EVIDENCE)) {
            evidence.setAutoCommit(false);
            Map<Ground.Spot, Item.At> known = new HashMap<>();
            while (ids.size() < count) {
                List<Item> items = new ArrayList<>();
                for (int n = ids.size(); n < Math.min(count, ids.size() + AT_ONCE); n++) {
                    Ground.Spot spot = spots.get(n % spots.size());
                    if (!known.containsKey(spot)) {
                        known.put(spot, at(evidence, spot));
                    }
                    items.add(Item.said(spot, known.get(spot), n));
                }
                ItemRows.record(evidence, items);
                if (confirmed) {
                    ItemRows.confirm(evidence, items);
                }
                evidence.commit();
                items.forEach(item -> ids.add(item.id()));
            }
        }
        CaughtUp.await(ground);
        tidy();
        return ids;
    }

    /** As pgbench does before it measures: else autovacuum would do so in the midst of it. */
    private void tidy() throws SQLException {
        for (ServiceName service : ServiceName.values()) {
            try (Connection connection = ground.database(service);
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private Item.At at(Connection evidence, Ground.Spot spot) throws SQLException {
        try (PreparedStatement select = evidence.prepareStatement(AT)) {
            select.setObject(1, spot.visit());
            select.setObject(2, spot.person());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Item.At(
                        ground.group(),
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class));
            }
        }
    }
}
