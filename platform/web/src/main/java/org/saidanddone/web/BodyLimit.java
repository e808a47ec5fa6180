package org.saidanddone.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** No body is longer than 1 MiB, whether its length is said beforehand or not. Quarkus's own limit answers without a problem document. */
@Provider
@PreMatching
class BodyLimit implements ContainerRequestFilter, ReaderInterceptor {
    static final int MOST_BYTES = 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST_BYTES) {
            throw tooLarge();
        }
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        body.setInputStream(new Counted(body.getInputStream()));
        return body.proceed();
    }

    static Refusal tooLarge() {
        return new Refusal(ProblemType.TOO_LARGE, "The body may have at most 1 MiB. Send less.");
    }

    private static final class Counted extends FilterInputStream {
        private int read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = super.read(into, from, most);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > MOST_BYTES) {
                throw tooLarge();
            }
        }
    }
}
