package org.saidanddone.testing.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who calls an operation, and on what.
 *
 * @param token of the caller
 * @param parameters of the path and the query, by name
 * @param instead of texts in the documented example of the body, or of what stands at a JSON Pointer of it, what is really there
 * @param tag for {@code If-Match}; null to take what a GET of the same path answers
 */
public record Subject(
        String token,
        Map<String, String> parameters,
        Map<String, Object> instead,
        @Nullable String tag) {
    public Subject {
        parameters = Map.copyOf(parameters);
        instead = Map.copyOf(instead);
    }

    /** Somebody who calls with that token. */
    public static Subject of(String token) {
        return new Subject(token, Map.of(), Map.of(), null);
    }

    /** With a parameter of the path or the query. */
    public Subject at(String parameter, Object value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value.toString());
        return new Subject(token, more, instead, tag);
    }

    /**
     * With what is really there instead of what the document shows.
     *
     * @param shown a text of the example, such as an id, wherever it stands; or a JSON Pointer into it
     */
    public Subject with(String shown, Object real) {
        Map<String, Object> more = new HashMap<>(instead);
        more.put(shown, real);
        return new Subject(token, parameters, more, tag);
    }

    /** With an entity tag, where a GET of the same path has none. */
    public Subject tagged(String entityTag) {
        return new Subject(token, parameters, instead, entityTag);
    }

    Optional<String> knownTag() {
        return Optional.ofNullable(tag);
    }
}
