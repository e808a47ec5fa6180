package org.saidanddone.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parameter of the query that nobody reads is refused: a filter with a slip of the pen would otherwise let everything through. */
@Provider
class UnknownQuery implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    UnknownQuery(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty()) {
            return;
        }
        Set<String> read = known.computeIfAbsent(resource.getResourceMethod(), UnknownQuery::read);
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
    }

    private static Set<String> read(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(UnknownQuery::names)
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
