package org.saidanddone.web;

import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** The path of the current request. */
final class PathOfRequest {
    private PathOfRequest() {}

    /** The name of its last parameter: of all that an address names, the last is what is not there. */
    static Optional<String> lastParameter() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null || request.getTarget() == null) {
            return Optional.empty();
        }
        return request.getTarget().getPathParameterIndexes().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
