package org.saidanddone.chainstore;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's database: inside a transaction always the connection of that transaction. */
@Singleton
class Database {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** @throws IllegalStateException when the database fails, which rolls the transaction back */
    <T> T ask(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.put(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the chain store could not be read or written", e);
        }
    }

    interface Question<T> {
        T put(Connection connection) throws SQLException;
    }
}
