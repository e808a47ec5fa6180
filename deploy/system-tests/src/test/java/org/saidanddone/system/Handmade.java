package org.saidanddone.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/**
 * An event as somebody puts it on a topic who has a Kafka client and knows the form.
 *
 * @param value null for a record without one
 */
record Handmade(Map<String, String> headers, byte[] value) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBJECT = "ce_subject";

    /** What evidence-service told of an aggregate in this version, to the last byte. */
    static Handmade copy(Suite suite, AggregateType type, String id, int version) {
        String told = new Database(suite, ServiceName.EVIDENCE)
                .texts(
                        "select convert_from(payload, 'UTF8') from outbox where aggregate_id = ?::uuid and version = ?",
                        id,
                        version)
                .getFirst();
        return labelled(type, told);
    }

    /** Another event of the same kind of aggregate: another id, and whatever is changed. */
    Handmade changed(String what, int version, Consumer<ObjectNode> state) {
        ObjectNode event = tree();
        event.put("id", UUID.randomUUID().toString());
        event.put("type", "org.saidanddone." + what + ".v1");
        event.put("version", version);
        state.accept((ObjectNode) event.get("state"));
        String type = headers.get(SUBJECT).substring(0, headers.get(SUBJECT).indexOf('/'));
        return labelled(AggregateType.named(type).orElseThrow(), event.toString());
    }

    /** Under the same headers. */
    Handmade saying(String otherValue) {
        return new Handmade(headers, utf8(otherValue));
    }

    Handmade withoutValue() {
        return new Handmade(headers, null);
    }

    Handmade under(String header, String text) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(header, text);
        return new Handmade(changed, value);
    }

    /** The value, to be changed. */
    ObjectNode tree() {
        return tree(new String(value, StandardCharsets.UTF_8));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Handmade labelled(AggregateType type, String value) {
        ObjectNode event = tree(value);
        return new Handmade(
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.path("id").asText(),
                        "ce_source",
                        type.source().uri(),
                        "ce_type",
                        event.path("type").asText(),
                        SUBJECT,
                        type.publicName() + "/" + event.at("/state/id").asText(),
                        "ce_time",
                        event.path("time").asText(),
                        "content-type",
                        "application/json"),
                utf8(value));
    }

    private static ObjectNode tree(String value) {
        try {
            return (ObjectNode) JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a service told is JSON", e);
        }
    }
}
