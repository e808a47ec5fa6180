package org.saidanddone.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where in a body something is, as a JSON Pointer (RFC 6901). */
final class Pointers {
    /** A field's name that looks like one. Any other might be about a person: the pointer ends before it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private Pointers() {}

    static String of(JsonMappingException problem) {
        List<Reference> path = problem.getPath();
        return path.stream().takeWhile(Pointers::isPlain).map(Pointers::step).collect(Collectors.joining());
    }

    private static boolean isPlain(Reference step) {
        return step.getFieldName() == null || isPlain(step.getFieldName());
    }

    /** Whether a name that was sent looks like one, and may be repeated in the refusal. */
    static boolean isPlain(String name) {
        return NAME.matcher(name).matches();
    }

    private static String step(Reference step) {
        return "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
}
