package org.saidanddone.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction of its own, READ COMMITTED; whatever the work throws rolls it back and comes out. */
interface Transactions {
    <T> T run(Work<T> work);

    /** What is done in it. The connection is the transaction's: not to be closed. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
