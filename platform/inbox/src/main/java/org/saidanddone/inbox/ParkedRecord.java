package org.saidanddone.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;

/**
 * A record of a topic that was not applied, without what it says.
 *
 * @param id to name it by
 * @param concerns the known aggregate it names; empty: it may concern anything, and every gate that reads its source is closed
 * @param reason constant text that repeats nothing of what was read
 * @param fork whether a version came with two contents
 */
public record ParkedRecord(long id, Position position, Optional<AggregateRef> concerns, String reason, boolean fork) {
    static ParkedRecord of(ResultSet row) throws SQLException {
        String type = row.getString("type");
        UUID aggregate = row.getObject("aggregate_id", UUID.class);
        return new ParkedRecord(
                row.getLong("id"),
                new Position(Source.named(row.getString("source")).orElseThrow(), row.getLong("at_offset")),
                type == null || aggregate == null
                        ? Optional.empty()
                        : AggregateType.named(type).map(known -> new AggregateRef(known, aggregate)),
                row.getString("reason"),
                row.getBoolean("fork"));
    }
}
