package org.saidanddone.observability;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exception as the log may have it: which class, where, and because of which other; no message. */
final class Unworded extends Throwable {
    private static final long serialVersionUID = 1L;

    private final String original;

    private Unworded(Throwable thrown, @Nullable Throwable cause) {
        super(null, cause, false, true);
        this.original = thrown.getClass().getName();
        setStackTrace(thrown.getStackTrace());
    }

    static Unworded of(Throwable thrown) {
        return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Unworded of(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        Throwable cause = thrown.getCause();
        return new Unworded(thrown, cause == null || seen.contains(cause) ? null : of(cause, seen));
    }

    @Override
    public String toString() {
        return original;
    }
}
