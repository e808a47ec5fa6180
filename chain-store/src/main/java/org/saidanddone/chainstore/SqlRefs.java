package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;

/** References as two columns: the type by its public name, and the id. */
final class SqlRefs {
    private SqlRefs() {}

    static void set(PreparedStatement statement, int first, AggregateRef ref) throws SQLException {
        statement.setString(first, ref.type().publicName());
        statement.setObject(first + 1, ref.id());
    }

    /** As two arrays of one length, for {@code unnest(?::text[], ?::uuid[])}. */
    static void setAll(PreparedStatement statement, int first, Collection<AggregateRef> refs) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                first,
                connection.createArrayOf(
                        "text",
                        refs.stream().map(ref -> ref.type().publicName()).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "uuid", refs.stream().map(AggregateRef::id).toArray()));
    }

    static AggregateRef get(ResultSet row, int first) throws SQLException {
        AggregateType type = AggregateType.named(row.getString(first))
                .orElseThrow(() -> new IllegalStateException("a stored reference has a type that is not known"));
        return new AggregateRef(type, row.getObject(first + 1, UUID.class));
    }
}
