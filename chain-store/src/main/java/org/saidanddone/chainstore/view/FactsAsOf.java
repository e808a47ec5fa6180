package org.saidanddone.chainstore.view;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.saidanddone.chainstore.Fence;

/**
 * Says with every read how fresh the facts are that it rests on. Reads go on while something upstream is away: then this moment stands still, and
 * whoever relies on what is approved can tell.
 */
@Provider
class FactsAsOf implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "Facts-As-Of";
    private static final String BEFORE_READING = FactsAsOf.class.getName();

    private final Fence fence;

    FactsAsOf(Fence fence) {
        this.fence = fence;
    }

    /** Asked before anything is read: what is proven while an answer is put together may not be in it. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
            fence.provenUpTo().ifPresent(moment -> request.setProperty(BEFORE_READING, moment));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object proven = request.getProperty(BEFORE_READING);
        if (proven != null) {
            response.getHeaders().putSingle(HEADER, proven.toString());
        }
    }
}
