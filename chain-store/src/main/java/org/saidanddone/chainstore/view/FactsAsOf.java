package org.saidanddone.chainstore.view;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.saidanddone.chainstore.Fence;

/**
 * Says with every read how fresh the facts are that it rests on. Reads go on while something upstream is away: then this moment stands still, and
 * whoever relies on what is approved can tell.
 */
@Provider
class FactsAsOf implements ContainerResponseFilter {
    static final String HEADER = "Facts-As-Of";

    private final Fence fence;

    FactsAsOf(Fence fence) {
        this.fence = fence;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
            fence.provenUpTo().ifPresent(moment -> response.getHeaders().putSingle(HEADER, moment.toString()));
        }
    }
}
