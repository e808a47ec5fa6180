package org.saidanddone.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** What a failure of the database means to a caller (PostgreSQL 18, appendix A). */
enum SqlState {
    /** No connection, or one that broke; the server is stopping or full. */
    UNREACHABLE,
    /** A lock was not free in time. */
    LOCKED,
    /** The transaction lost against another one, or took too long: the same request may succeed. */
    TRY_AGAIN,
    /** Another transaction wrote the same thing first. */
    DUPLICATE,
    /** A reference leads nowhere that led somewhere when it was looked up: another transaction changed what it led to. */
    DANGLING,
    /** Anything else: a defect. */
    OTHER;

    static SqlState of(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            return e instanceof SQLTransientException || isFromPool(e) ? UNREACHABLE : OTHER;
        }
        return switch (state) {
            case "55P03" -> LOCKED;
            case "40001", "40P01", "25P03", "25P04", "57014" -> TRY_AGAIN;
            case "23505", "23P01" -> DUPLICATE;
            case "23503" -> DANGLING;
            default -> isUnreachable(state) ? UNREACHABLE : OTHER;
        };
    }

    private static boolean isUnreachable(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("28000");
    }

    /** The pool's own refusals, such as no free connection in time, have no state. */
    private static boolean isFromPool(SQLException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("io.agroal.");
    }
}
