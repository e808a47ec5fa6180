package org.saidanddone.chain.fact;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Everything reached from a start: iteratively and each once, so that diamonds are walked once and cycles end. */
public final class Reach {
    private Reach() {}

    /** The start and all that is reached from it, in breadth-first order. */
    public static <T> Set<T> from(T start, Function<T, ? extends Collection<T>> next) {
        Set<T> reached = new LinkedHashSet<>(List.of(start));
        Deque<T> toVisit = new ArrayDeque<>(reached);
        while (!toVisit.isEmpty()) {
            next.apply(toVisit.remove()).stream().filter(reached::add).forEach(toVisit::add);
        }
        return reached;
    }
}
