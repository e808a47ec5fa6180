package org.saidanddone.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a body or a parameter, not just the first. */
@Provider
class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException violated) {
        List<ConstraintViolation<?>> violations = violated.getConstraintViolations().stream()
                .<ConstraintViolation<?>>map(violation -> violation)
                .sorted(Comparator.comparing(ViolationMapper::pointer))
                .toList();
        return Problem.answer(violations.stream()
                .filter(violation -> pointer(violation).isEmpty())
                .findFirst()
                .map(ViolationMapper::parameter)
                .orElseGet(() -> fields(violations)));
    }

    private static Refusal fields(List<ConstraintViolation<?>> violations) {
        Refusal refusal = new Refusal(ProblemType.INVALID, "Some fields break a rule: see errors.");
        violations.forEach(violation -> refusal.at(pointer(violation), sentence(violation)));
        return refusal;
    }

    /** A parameter as a whole: a required one is the body, and any other is of the query, under its own name. */
    private static Refusal parameter(ConstraintViolation<?> violation) {
        if (isMissing(violation)) {
            return new Refusal(ProblemType.MALFORMED, "This needs a body. Send one JSON object in UTF-8.");
        }
        Refusal refusal =
                new Refusal(ProblemType.MALFORMED, "A parameter of the query is not allowed: " + sentence(violation));
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                refusal.inQuery(node.getName());
            }
        }
        return refusal;
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
    }

    private static String sentence(ConstraintViolation<?> violation) {
        if (isMissing(violation)) {
            return "Required.";
        }
        String message = violation.getMessage();
        return message.endsWith(".") ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    /** The method's name and its parameter's are ours, not the sender's: they are left out. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(inJson(violation.getLeafBean(), node.getName()));
                }
            }
        }
        return pointer.toString();
    }

    /** The name of a property as the sender writes it. */
    private static String inJson(@Nullable Object bean, String property) {
        if (bean == null) {
            return property;
        }
        return Arrays.stream(bean.getClass().getDeclaredFields())
                .filter(field -> field.getName().equals(property))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(JsonProperty.class)))
                .map(JsonProperty::value)
                .findFirst()
                .orElse(property);
    }
}
