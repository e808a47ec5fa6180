package org.saidanddone.web;

import jakarta.ws.rs.PathParam;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** The path of the current request. */
final class PathOfRequest {
    private PathOfRequest() {}

    /** The parameter of that name; the last one, when the path has none of it. */
    static String parameter(String name) {
        return indexes().containsKey(name) ? name : lastParameter().orElse(name);
    }

    /** The name of its last parameter: of all that an address names, the last is what is not there, unless somebody knows better. */
    static Optional<String> lastParameter() {
        return indexes().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The name of the first parameter that is not of the type that the resource declares. */
    static Optional<String> unreadableParameter() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null || request.getTarget() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getTarget().getLazyMethod().getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathParam.class))
                .filter(parameter -> !readable(parameter, request))
                .map(PathOfRequest::name)
                .findFirst();
    }

    private static Map<String, Integer> indexes() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return request == null || request.getTarget() == null
                ? Map.of()
                : request.getTarget().getPathParameterIndexes();
    }

    private static boolean readable(Parameter parameter, ResteasyReactiveRequestContext request) {
        Integer index = indexes().get(name(parameter));
        if (index == null) {
            return true;
        }
        String value = request.getPathParam(index, false);
        try {
            if (parameter.getType() == UUID.class) {
                UUID.fromString(value);
            } else if (parameter.getType() == int.class) {
                Integer.parseInt(value);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String name(Parameter parameter) {
        return parameter.getAnnotation(PathParam.class).value();
    }
}
