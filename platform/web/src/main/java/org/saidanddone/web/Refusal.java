package org.saidanddone.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused; it becomes a problem document (RFC 9457).
 *
 * <p>The detail is a constant sentence that says what to do. It never repeats what was sent: that may be about a person.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detail;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    public Refusal(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
        this.detail = detail;
    }

    /** Where in the body: a JSON Pointer (RFC 6901). */
    public Refusal at(String pointer) {
        return at(pointer, detail);
    }

    /** One of several places, each with its own sentence. */
    public Refusal at(String pointer, String sentence) {
        errors.add(FieldError.inBody(pointer, sentence));
        return this;
    }

    /** Where, when it is not in the body: a header. */
    public Refusal inHeader(String name) {
        return inParameter("header", name);
    }

    /** Where, when it is not in the body: a parameter of the query. */
    public Refusal inQuery(String name) {
        return inParameter("query", name);
    }

    /** Where, when it is not in the body: a parameter of the path; the last one, when the address has none of this name. */
    public Refusal inPath(String name) {
        return inParameter("path", PathOfRequest.parameter(name));
    }

    private Refusal inParameter(String in, String name) {
        errors.add(FieldError.inParameter(in, name, detail));
        return this;
    }

    /** An extension member of the problem document. */
    public Refusal with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /** When trying again may help. */
    public Refusal retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
