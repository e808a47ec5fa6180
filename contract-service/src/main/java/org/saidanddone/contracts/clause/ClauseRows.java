package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.ApprovalJoin;
import org.saidanddone.events.id.AggregateType;

/** Finds the clause versions of a list, in the order of clause and number, each list by one statement. */
@ApplicationScoped
class ClauseRows {
    private static final String SELECT = "select clause_version.id, clause_version.last_event, " + ApprovalJoin.APPROVED
            + " as approved, " + ApprovalJoin.VERIFIED + " as verified from clause_version"
            + ApprovalJoin.of(AggregateType.CLAUSE_VERSION, "clause_version.id") + "where ";
    private static final String BEHIND = " and (clause_version.clause, clause_version.number)"
            + " > (select behind.clause, behind.number from clause_version behind where behind.id = ?)";
    private static final String IN_ORDER = " order by clause_version.clause, clause_version.number limit ?";

    private final DataSource database;

    ClauseRows(DataSource database) {
        this.database = database;
    }

    /**
     * The clause versions themselves.
     *
     * @param behind the clause version after which to begin; null at the beginning
     */
    List<ClauseRow> find(Selection selection, @Nullable UUID behind, int most) {
        return ask(sql(selection, behind), selection, behind, most, ClauseRows::read);
    }

    /** What {@link ClauseRow#fingerprint} says of them, made where they are: of a hundred rows no more than one is sent. */
    String fingerprint(Selection selection, @Nullable UUID behind, int most) {
        return ask(
                "select " + ClauseRow.FINGERPRINT + " from (" + sql(selection, behind) + ") found",
                selection,
                behind,
                most,
                row -> {
                    row.next();
                    return row.getString(1);
                });
    }

    private static String sql(Selection selection, @Nullable UUID behind) {
        return SELECT + selection.sql() + (behind == null ? "" : BEHIND) + IN_ORDER;
    }

    private <T> T ask(String sql, Selection selection, @Nullable UUID behind, int most, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int next = 1;
            select.setObject(next++, selection.moment());
            for (Object value : selection.values()) {
                select.setObject(next++, value);
            }
            if (behind != null) {
                select.setObject(next++, behind);
            }
            select.setInt(next, most);
            try (ResultSet rows = select.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a list of clauses could not be read", e);
        }
    }

    /** Reads what was found. */
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static List<ClauseRow> read(ResultSet rows) throws SQLException {
        List<ClauseRow> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new ClauseRow(
                    rows.getObject(1, UUID.class),
                    rows.getObject(2, UUID.class),
                    rows.getBoolean(3),
                    rows.getBoolean(4)));
        }
        return found;
    }
}
