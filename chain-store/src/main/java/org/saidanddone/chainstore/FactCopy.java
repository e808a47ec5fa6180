package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;

/** What an operator does with a service's copy of the facts (docs/operating.md), on a session of its own and without a framework. */
public final class FactCopy {
    private FactCopy() {}

    /**
     * Forgets what other services said, in the caller's transaction, so that it is read again. What this service published stays, with the
     * versions that its verdicts saw: nothing older is ever taken for news.
     *
     * @return how many facts
     */
    public static int forget(Connection connection, Set<Source> sources) throws SQLException {
        Object[] types = Arrays.stream(AggregateType.values())
                .filter(type -> sources.contains(type.source()))
                .map(AggregateType::publicName)
                .toArray();
        try (PreparedStatement delete = connection.prepareStatement("delete from fact where aggregate_type = any(?)")) {
            delete.setArray(1, connection.createArrayOf("text", types));
            return delete.executeUpdate();
        }
    }
}
