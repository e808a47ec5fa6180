package org.saidanddone.audit;

import java.util.Arrays;
import java.util.Locale;

/** The constants of an enumeration by their public names, as tables keep them. */
public final class StoredNames {
    private StoredNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalStateException when there is no such constant: a defect */
    public static <E extends Enum<E>> E read(E[] constants, String stored) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a stored value is none that is known"));
    }
}
