package org.saidanddone.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A parameter of the query that nobody reads, that is empty or that comes twice is refused: a filter with a slip of the pen, or without the value that somebody
 * forgot, would otherwise let everything through.
 */
@Provider
class StrictQuery implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    StrictQuery(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        Set<String> sent = query.keySet();
        if (sent.isEmpty()) {
            return;
        }
        Set<String> read = known.computeIfAbsent(resource.getResourceMethod(), StrictQuery::read);
        if (!read.containsAll(sent)) {
            Refusal refusal = new Refusal(
                    ProblemType.MALFORMED,
                    read.isEmpty()
                            ? "Nothing is asked for in the query here. Leave it out."
                            : "The query has a parameter that is not known here. Known are: "
                                    + read.stream().sorted().collect(Collectors.joining(", ")) + ".");
            sent.stream()
                    .filter(name -> !read.contains(name))
                    .filter(Pointers::isPlain)
                    .sorted()
                    .forEach(refusal::inQuery);
            throw refusal;
        }
        query.entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1
                        || parameter.getValue().getFirst().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(
                                    ProblemType.MALFORMED,
                                    "A parameter of the query has one value. Leave out what you do not ask for.")
                            .inQuery(name);
                });
    }

    private static Set<String> read(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(StrictQuery::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Stream.<Class<?>>iterate(parameter.getType(), kind -> kind != null, Class::getSuperclass)
                    .flatMap(kind -> Arrays.stream(kind.getDeclaredFields()))
                    .map(field -> field.getAnnotation(QueryParam.class))
                    .filter(query -> query != null)
                    .map(QueryParam::value);
        }
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }
}
