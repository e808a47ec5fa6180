package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that does not read, and where, without repeating any of it. */
final class MalformedJson {
    private static final String TOO_MUCH = "The JSON goes beyond a limit: at most " + StrictJson.MOST_DEPTH
            + " levels deep, numbers of at most " + StrictJson.MOST_DIGITS + " digits.";

    private MalformedJson() {}

    static Refusal refusal(JsonProcessingException problem) {
        return switch (problem) {
            case TextRefused text ->
                new Refusal(ProblemType.INVALID, "A text has characters that no text may have: see errors.")
                        .at(Pointers.of(text), text.getOriginalMessage());
            case JsonMappingException mapping -> mapped(mapping);
            case StreamConstraintsException _ -> new Refusal(ProblemType.MALFORMED, TOO_MUCH);
            default -> syntax(problem);
        };
    }

    /** The body, or something of it, is JSON and does not fit; or is none, as found out while reading a field. */
    private static Refusal mapped(JsonMappingException problem) {
        if (problem.getCause() instanceof Refusal refused) {
            return refused;
        }
        if (problem.getCause() instanceof InputCoercionException number) {
            return unfit(problem, Expected.of(number.getTargetType()));
        }
        if (problem.getCause() instanceof JsonProcessingException cause) {
            return refusal(cause);
        }
        if (problem instanceof MismatchedInputException && says(problem, "Trailing token")) {
            return new Refusal(
                    ProblemType.MALFORMED, "Something follows the JSON object. Send one object and nothing else.");
        }
        return unfit(problem, sentence(problem));
    }

    private static Refusal unfit(JsonMappingException problem, String sentence) {
        return new Refusal(ProblemType.MALFORMED, "The body does not fit: see errors.")
                .at(Pointers.of(problem), sentence);
    }

    private static String sentence(JsonMappingException problem) {
        return switch (problem) {
            case PropertyBindingException _ ->
                "There is no such field. Leave it out; the OpenAPI document lists all fields.";
            case ValueInstantiationException built ->
                Expected.of(built.getType() == null ? null : built.getType().getRawClass());
            case MismatchedInputException wrong -> Expected.of(wrong.getTargetType());
            default -> Expected.of(null);
        };
    }

    private static Refusal syntax(JsonProcessingException problem) {
        if (says(problem, "Duplicate field")) {
            return new Refusal(
                    ProblemType.MALFORMED, "A field stands twice in one object" + place(problem) + ". Send each once.");
        }
        return new Refusal(
                ProblemType.MALFORMED,
                "The body is not JSON (RFC 8259)" + place(problem) + ". Send one JSON object in UTF-8.");
    }

    private static String place(JsonProcessingException problem) {
        JsonLocation location = problem.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Jackson tells these cases apart only by the beginning of its message. */
    private static boolean says(JsonProcessingException problem, String beginning) {
        String message = problem.getOriginalMessage();
        return message != null && message.startsWith(beginning);
    }
}
