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
            + ", " + ApprovalJoin.VERIFIED + " from clause_version"
            + ApprovalJoin.of(AggregateType.CLAUSE_VERSION, "clause_version.id") + "where ";
    private static final String BEHIND = " and (clause_version.clause, clause_version.number)"
            + " > (select behind.clause, behind.number from clause_version behind where behind.id = ?)";
    private static final String IN_ORDER = " order by clause_version.clause, clause_version.number limit ?";

    private final DataSource database;

    ClauseRows(DataSource database) {
        this.database = database;
    }

    /**
     * @param behind the clause version after which to begin; null at the beginning
     */
    List<ClauseRow> find(Selection selection, @Nullable UUID behind, int most) {
        String sql = SELECT + selection.sql() + (behind == null ? "" : BEHIND) + IN_ORDER;
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
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("a list of clauses could not be read", e);
        }
    }

    private static List<ClauseRow> read(PreparedStatement select) throws SQLException {
        List<ClauseRow> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new ClauseRow(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getBoolean(3),
                        rows.getBoolean(4)));
            }
        }
        return found;
    }
}
