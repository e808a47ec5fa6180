package org.saidanddone.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, as it came.
 *
 * @param headers in their order; a name may stand more than once
 * @param value null for a record without one, which no service writes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a record are read once and never compared
record Incoming(Position position, List<Header> headers, byte @Nullable [] value) {

    @SuppressWarnings("ArrayRecordComponent")
    record Header(String name, byte @Nullable [] value) {}

    Incoming {
        headers = List.copyOf(headers);
    }

    /** The one value of a header; empty when it is missing, or stands more than once. */
    Optional<String> header(String name) {
        List<Header> found =
                headers.stream().filter(header -> header.name().equals(name)).toList();
        return found.size() != 1
                ? Optional.empty()
                : Optional.ofNullable(found.getFirst().value()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
