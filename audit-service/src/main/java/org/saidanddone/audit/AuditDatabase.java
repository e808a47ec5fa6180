package org.saidanddone.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's database: inside a transaction always the connection of that transaction. */
@Singleton
public class AuditDatabase {
    private final DataSource source;

    AuditDatabase(DataSource source) {
        this.source = source;
    }

    /** @throws IllegalStateException when the database fails, which rolls the transaction back */
    public <T> T ask(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.put(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the auditor's database could not be read or written", e);
        }
    }

    /** What is asked of it. */
    public interface Question<T> {
        T put(Connection connection) throws SQLException;
    }
}
