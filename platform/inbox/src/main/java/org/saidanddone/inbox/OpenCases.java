package org.saidanddone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How many parked records and findings are open, in one question. */
final class OpenCases {
    static final String PARKED = "parked";

    /** Both tables have an index of what is open, so this costs what is open and not what ever was. */
    private static final String COUNT = """
            select 'parked', source, count(*) from inbox_parked where resolved_at is null group by source
            union all
            select kind, source, count(*) from inbox_finding where resolved_at is null group by kind, source""";

    private final Map<Key, Long> counts;

    private OpenCases(Map<Key, Long> counts) {
        this.counts = counts;
    }

    static OpenCases read(Connection connection) throws SQLException {
        Map<Key, Long> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                counts.put(new Key(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
        return new OpenCases(counts);
    }

    /** @param what {@link #PARKED}, or a kind of finding by its public name */
    long count(String what, String source) {
        return counts.getOrDefault(new Key(what, source), 0L);
    }

    private record Key(String what, String source) {}
}
