package org.saidanddone.web;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods of the current request's address: {@code Allow} must name them (RFC 9110, section 15.5.6), and Quarkus REST knows them without telling. */
final class AllowedMethods {
    private AllowedMethods() {}

    /** In alphabetical order, with commas. */
    static String here() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(new ArrayList<>(request.getDeployment().getClassMappers()));
        String path = request.getPathWithoutPrefix();
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (RequestMatch<InitialMatch> match = classes.map(path);
                match != null;
                match = classes.continueMatching(path, match)) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    add(methods, routing, match.remaining);
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static void add(Set<String> methods, ClassRoutingHandler routing, String remaining) {
        String rest = remaining.isEmpty() ? "/" : remaining;
        routing.getMappers().forEach((method, mapper) -> {
            if (method != null && mapper.map(rest) != null) {
                methods.add(method);
            }
        });
    }
}
