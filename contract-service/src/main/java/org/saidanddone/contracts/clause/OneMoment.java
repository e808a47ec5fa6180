package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Lets all statements of a reading transaction see the database as it was at one moment.
 *
 * <p>Else a clause could be suspended, edited and published again between the statement that reads its text and the one that asks whether it is
 * approved, and an older text would be shown as approved.
 */
@ApplicationScoped
public class OneMoment {
    private final DataSource database;

    OneMoment(DataSource database) {
        this.database = database;
    }

    /** Must come first in the transaction. */
    void hold() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
        } catch (SQLException e) {
            throw new IllegalStateException("the moment could not be held", e);
        }
    }
}
