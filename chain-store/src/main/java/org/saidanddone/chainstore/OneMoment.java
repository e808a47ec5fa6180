package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Statement;

/**
 * Lets all statements of a reading transaction see the database as it was at one moment.
 *
 * <p>Else something could be changed and published again between the statement that reads its text and the one that asks whether it is approved,
 * and an older text would be shown as approved.
 */
@ApplicationScoped
public class OneMoment {
    private final Database database;

    OneMoment(Database database) {
        this.database = database;
    }

    /** Must come first in the transaction, which can only read from then on. */
    public void hold() {
        database.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("set transaction isolation level repeatable read, read only");
            }
        });
    }
}
