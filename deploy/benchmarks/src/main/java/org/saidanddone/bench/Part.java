package org.saidanddone.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.saidanddone.local.LocalFailure;

/** What can be measured by itself. */
public enum Part {
    /** Evidence accepted over HTTP, beside pgbench. */
    ACCEPT,
    /** A page of clauses, beside a bare endpoint. */
    PAGE,
    /** From a withdrawal to the suspension, beside bare Kafka hops. */
    SUSPEND,
    /** The gate, and the fence before it. */
    GATE;

    /**
     * The parts with these names; all when none is named.
     *
     * @throws LocalFailure when there is no such part
     */
    public static Set<Part> named(String... names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names) {
            parts.add(Arrays.stream(values())
                    .filter(part -> part.publicName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new LocalFailure("There is no part \"" + name + "\". Name any of "
                            + Arrays.stream(values()).map(Part::publicName).collect(Collectors.joining(", "))
                            + ", or none for all.")));
        }
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }

    /** As it is named on the command line. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
