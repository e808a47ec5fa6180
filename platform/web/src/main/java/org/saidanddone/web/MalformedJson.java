package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what is wrong with a body that does not read, and where, without repeating any of it. */
final class MalformedJson {
    private MalformedJson() {}

    static Refusal refusal(JsonProcessingException problem) {
        if (!(problem instanceof JsonMappingException mapping)) {
            return new Refusal(
                    ProblemType.MALFORMED, "The body is not JSON (RFC 8259). Send one JSON object in UTF-8.");
        }
        String sentence = sentence(mapping);
        return new Refusal(ProblemType.MALFORMED, "The body does not fit: see errors.").at(pointer(mapping), sentence);
    }

    private static String sentence(JsonMappingException problem) {
        return switch (problem) {
            case PropertyBindingException unknown ->
                "There is no such field. Leave it out; the OpenAPI document lists all fields.";
            case InvalidFormatException wrong
            when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
                "One of " + allowed(wrong.getTargetType()) + ".";
            case TextRefused refused -> refused.getOriginalMessage();
            default -> "Of the wrong type, missing, or not in its format; the OpenAPI document says which it has.";
        };
    }

    private static String allowed(Class<?> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> PublicNames.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** The place as a JSON Pointer (RFC 6901). */
    private static String pointer(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
