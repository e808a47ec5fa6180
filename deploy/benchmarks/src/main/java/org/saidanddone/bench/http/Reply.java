package org.saidanddone.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * What a service answered.
 *
 * @param location its header Location, or the empty text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reply(int status, String location, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Itself, if it has this status. */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new Unexpected(expected, this);
        }
        return this;
    }

    /** A service answered otherwise than it should: what was measured means nothing. */
    public static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unexpected(int expected, Reply reply) {
            super("The answer should have been " + expected + " and was " + reply.status() + ": " + reply.text());
        }
    }
}
