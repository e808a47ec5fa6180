package org.saidanddone.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.ContentDigest;

/** Says which JSON value is expected for a Java type. */
final class Expected {
    private static final Map<Class<?>, String> KNOWN = Map.ofEntries(
            Map.entry(String.class, "A text."),
            Map.entry(UUID.class, "A UUID as a text of 36 characters, such as 0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10."),
            Map.entry(LocalDate.class, "A day as a text, such as 2026-09-14."),
            Map.entry(YearMonth.class, "A month as a text, such as 2026-09."),
            Map.entry(Instant.class, "A moment in UTC as a text, such as 2026-09-14T09:30:00Z."),
            Map.entry(ContentDigest.class, "A digest: sha256: and 64 lower-case hexadecimal digits."),
            Map.entry(Commitment.class, "A commitment: hmac-sha256: and 64 lower-case hexadecimal digits."),
            Map.entry(int.class, "A whole number of at most 32 bits."),
            Map.entry(Integer.class, "A whole number of at most 32 bits."),
            Map.entry(long.class, "A whole number of at most 64 bits."),
            Map.entry(Long.class, "A whole number of at most 64 bits."),
            Map.entry(boolean.class, "true or false."),
            Map.entry(Boolean.class, "true or false."));

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "Another type or format; the OpenAPI document says which.";
        }
        if (type.isEnum()) {
            return "One of " + names(type) + ".";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "A list.";
        }
        return KNOWN.getOrDefault(type, "An object, or another format; the OpenAPI document says which.");
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> PublicNames.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }
}
