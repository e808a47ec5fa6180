package org.saidanddone.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;

/** Which aggregate an unreadable record is about, by its own account: from its header {@code ce_subject}, or what can be read of its value. */
final class Subject {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Subject() {}

    /**
     * Empty when neither tells, and when they tell differently: then it may be about anything. Empty as well when it names
     * what another source owns: nobody casts doubt on that but its owner.
     */
    static Optional<AggregateRef> of(Incoming record) {
        Optional<AggregateRef> byHeader = record.header("ce_subject").flatMap(Subject::parsed);
        Optional<AggregateRef> byValue = inside(record.value());
        if (byHeader.isPresent() && byValue.isPresent() && !byHeader.equals(byValue)) {
            return Optional.empty();
        }
        Source source = record.position().source();
        return byHeader.or(() -> byValue).filter(named -> named.type().source() == source);
    }

    private static Optional<AggregateRef> parsed(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : ref(AggregateType.named(subject.substring(0, slash)), subject.substring(slash + 1));
    }

    private static Optional<AggregateRef> inside(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            JsonNode tree = JSON.readTree(value);
            return ref(
                    EventType.ofWireName(tree.path("type").asText()).map(EventType::aggregate),
                    tree.path("state").path("id").asText());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<AggregateRef> ref(Optional<AggregateType> type, String id) {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? type.map(known -> new AggregateRef(known, uuid)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
