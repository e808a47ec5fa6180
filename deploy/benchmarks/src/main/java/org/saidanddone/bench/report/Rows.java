package org.saidanddone.bench.report;

import java.util.List;
import java.util.stream.Stream;

/** Rows of what was held against something, behind columns that say of what. */
final class Rows {
    private Rows() {}

    static List<String> head(String... before) {
        return Stream.concat(Stream.of(before), Held.HEAD.stream()).toList();
    }

    static String[] of(Held held, String... before) {
        return Stream.concat(Stream.of(before), held.cells().stream()).toArray(String[]::new);
    }
}
