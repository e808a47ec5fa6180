package org.saidanddone.bench.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;

/** The rows that evidence-service keeps of items, and those of their events in its outbox. */
final class ItemRows {
    private static final String ITEM = """
            insert into evidence (id, version, programme_id, visit_id, setting_id, person_id, consent_id, account, commitment, status)
            values (?, 1, ?, ?, ?, ?, ?, 'FIRST_PERSON', ?, 'STANDING')""";
    private static final String WORDS = """
            insert into evidence_words (evidence_id, version, salt, words) values (?, 1, ?, ?)""";
    private static final String CHECK = """
            insert into member_check (id, evidence_id, evidence_version, outcome, commitment)
            values (gen_random_uuid(), ?, 2, 'CONFIRMED', ?)""";
    private static final String CHECKED = """
            update evidence set version = 2, check_id = c.id, check_outcome = c.outcome, check_commitment = c.commitment
            from member_check c where c.evidence_id = evidence.id and evidence.id = any (?)""";
    private static final String EVENT = """
            insert into outbox (event_id, aggregate_type, aggregate_id, version, type, event_time, payload)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final EventCodec CODEC = new EventCodec();

    private ItemRows() {}

    static void record(Connection connection, List<Item> items) throws SQLException {
        try (PreparedStatement item = connection.prepareStatement(ITEM);
                PreparedStatement words = connection.prepareStatement(WORDS)) {
            for (Item each : items) {
                item.setObject(1, each.id());
                item.setObject(2, each.at().programme());
                item.setObject(3, each.spot().visit());
                item.setObject(4, each.at().setting());
                item.setObject(5, each.spot().person());
                item.setObject(6, each.spot().consent());
                item.setString(7, each.commitment().value());
                item.addBatch();
                words.setObject(1, each.id());
                words.setBytes(2, each.salt());
                words.setString(3, each.words());
                words.addBatch();
            }
            item.executeBatch();
            words.executeBatch();
        }
        announce(connection, items.stream().map(Item::recorded).toList());
    }

    static void confirm(Connection connection, List<Item> items) throws SQLException {
        try (PreparedStatement check = connection.prepareStatement(CHECK);
                PreparedStatement checked = connection.prepareStatement(CHECKED)) {
            for (Item each : items) {
                check.setObject(1, each.id());
                check.setString(2, each.commitment().value());
                check.addBatch();
            }
            check.executeBatch();
            UUID[] ids = items.stream().map(Item::id).toArray(UUID[]::new);
            checked.setArray(1, connection.createArrayOf("uuid", ids));
            checked.executeUpdate();
        }
        announce(connection, items.stream().map(Item::confirmed).toList());
    }

    private static void announce(Connection connection, List<Event> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
            for (Event event : events) {
                insert.setObject(1, event.id());
                insert.setString(2, event.aggregate().type().publicName());
                insert.setObject(3, event.aggregate().id());
                insert.setLong(4, event.version());
                insert.setString(5, event.type().wireName());
                insert.setString(6, event.time().toString());
                insert.setBytes(7, CODEC.write(event));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
