package org.saidanddone.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.UnreadableEvent;
import org.saidanddone.events.id.Source;

/**
 * Holds records of the topic against the outbox. What stands in both with the same bytes is known from then on to be sent, and where; an event of
 * this service that is not in the outbox is missing there. What is no event of this service is nothing to it: those who read it park it.
 */
final class Comparison {
    private static final String DIGESTS = "select event_id, sha256(payload) from outbox where event_id = any(?)";
    /** {@code least} is the other one where one is null: an event that stands twice counts as standing where it stood first. */
    private static final String FOUND = """
            update outbox set sent_at = coalesce(sent_at, clock_timestamp()), topic_offset = least(topic_offset, found.at)
            from unnest(?::uuid[], ?::bigint[]) as found (event, at) where event_id = found.event""";

    private static final EventCodec CODEC = new EventCodec();

    private final Connection connection;
    private final Source source;
    private final Map<UUID, Long> found = new LinkedHashMap<>();
    private final List<MissingEvent> missing = new ArrayList<>();

    Comparison(Connection connection, Source source) {
        this.connection = connection;
        this.source = source;
    }

    void take(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        Map<UUID, byte[]> digests =
                digests(records.stream().flatMap(entry -> id(entry).stream()).toArray());
        Map<UUID, Long> now = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            Optional<UUID> id = id(entry);
            byte @Nullable [] kept = id.isPresent() ? digests.get(id.get()) : null;
            if (id.isPresent() && entry.value() != null && MessageDigest.isEqual(kept, sha256(entry.value()))) {
                now.putIfAbsent(id.get(), entry.offset());
            } else {
                event(entry).ifPresent(event -> missing.add(new MissingEvent(event, entry.value(), entry.offset())));
            }
        }
        mark(now);
        now.forEach(found::putIfAbsent);
    }

    /** Those that stand in both, with where on the topic, in its order. */
    Map<UUID, Long> found() {
        return found;
    }

    /** Events of this service on the topic that the outbox does not have, or has with other bytes; in the topic's order. */
    List<MissingEvent> missing() {
        return missing;
    }

    private void mark(Map<UUID, Long> now) throws SQLException {
        if (now.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(FOUND)) {
            update.setArray(1, connection.createArrayOf("uuid", now.keySet().toArray()));
            update.setArray(2, connection.createArrayOf("bigint", now.values().toArray()));
            update.executeUpdate();
        }
    }

    private Map<UUID, byte[]> digests(Object[] ids) throws SQLException {
        Map<UUID, byte[]> digests = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(DIGESTS)) {
            select.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        }
        return digests;
    }

    private Optional<Event> event(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CODEC.read(entry.value()))
                    .filter(event -> event.aggregate().type().source() == source);
        } catch (UnreadableEvent | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(ConsumerRecord<byte[], byte[]> entry) {
        Header header = entry.headers().lastHeader("ce_id");
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(header.value(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
