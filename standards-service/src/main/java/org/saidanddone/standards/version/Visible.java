package org.saidanddone.standards.version;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows of a list the caller may read, as a condition of a query over versions named {@code v}.
 *
 * @param programmes those of the caller, where the condition asks for them
 */
public record Visible(String condition, Set<UUID> programmes) {
    private static final String OWN = "v.programme in :own";
    private static final String WAS_PUBLISHED = "v.status <> org.saidanddone.events.state.PublicationStatus.DRAFT";

    static final Visible ALL = new Visible("1 = 1", Set.of());

    /** Whatever was published. */
    static final Visible PUBLISHED = new Visible(WAS_PUBLISHED, Set.of());

    public Visible {
        programmes = Set.copyOf(programmes);
    }

    /** Whatever was published, and of these programmes the drafts as well. */
    static Visible publishedAnd(Set<UUID> programmes) {
        return new Visible(programmes.isEmpty() ? WAS_PUBLISHED : "(" + WAS_PUBLISHED + " or " + OWN + ")", programmes);
    }

    /** The same about versions of another name. */
    String about(String name) {
        return condition.replace("v.", name + ".");
    }

    /** The parameters that the condition asks for. */
    Map<String, Object> parameters() {
        return programmes.isEmpty() ? Map.of() : Map.of("own", programmes);
    }
}
