package org.saidanddone.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** All that is wrong with a body or a parameter, not just the first. */
@Provider
class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException violated) {
        Refusal refusal = new Refusal(ProblemType.INVALID, "Some fields break a rule: see errors.");
        violated.getConstraintViolations().stream()
                .sorted(Comparator.comparing(violation -> pointer(violation.getPropertyPath())))
                .forEach(violation -> refusal.at(pointer(violation.getPropertyPath()), sentence(violation)));
        return Problem.answer(refusal);
    }

    private static String sentence(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        return message.endsWith(".") ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    /** The method's name and, for a body, its parameter's are ours, not the sender's: they are left out. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return pointer.isEmpty() && !parameter.isEmpty() && !parameter.equals("body")
                ? "?" + parameter
                : pointer.toString();
    }
}
