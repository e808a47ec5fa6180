package org.saidanddone.web;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Tells a database that does not answer from whatever else fails. */
public final class DatabaseAway {
    private static final int MOST_CAUSES = 20;

    private DatabaseAway() {}

    /** Whether something failed because the database was not there, or did not answer in time. */
    public static boolean caused(Throwable thrown) {
        return causes(thrown).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && SqlState.of(sql) == SqlState.UNREACHABLE);
    }

    /** What was thrown, then what caused it, and so on. */
    static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
    }
}
