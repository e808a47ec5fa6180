package org.saidanddone.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.saidanddone.events.id.Source;

/** A row to be sent: a CloudEvent 1.0 in binary mode, its attributes as the Kafka protocol binding writes them. */
final class OutboxRow {
    private static final String TYPE = "ce_type";
    private static final String TRACEPARENT = "traceparent";

    private final long position;
    private final String subject;
    private final Map<String, String> headers;
    private final byte[] payload;

    private OutboxRow(long position, String subject, Map<String, String> headers, byte[] payload) {
        this.position = position;
        this.subject = subject;
        this.headers = headers;
        this.payload = payload;
    }

    static OutboxRow of(ResultSet row) throws SQLException {
        String subject = row.getString("aggregate_type") + "/" + row.getString("aggregate_id");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.getString("event_id"));
        headers.put(TYPE, row.getString("type"));
        headers.put("ce_subject", subject);
        headers.put("ce_time", row.getString("event_time"));
        headers.put("content-type", "application/json");
        String traceparent = row.getString(TRACEPARENT);
        if (traceparent != null) {
            headers.put(TRACEPARENT, traceparent);
        }
        return new OutboxRow(row.getLong("position"), subject, headers, row.getBytes("payload"));
    }

    /** The W3C Trace Context it was appended under, if any. */
    Optional<String> traceparent() {
        return Optional.ofNullable(headers.get(TRACEPARENT));
    }

    /** The event's type by its name on the wire. */
    String type() {
        return headers.getOrDefault(TYPE, "");
    }

    long position() {
        return position;
    }

    /** Always partition 0: a topic has one, and were there more, none but this may be written. */
    ProducerRecord<byte[], byte[]> record(String topic, Source source) {
        var record = new ProducerRecord<>(topic, 0, utf8(subject), payload);
        headers.forEach((name, value) -> record.headers().add(name, utf8(value)));
        record.headers().add("ce_source", utf8(source.uri()));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
