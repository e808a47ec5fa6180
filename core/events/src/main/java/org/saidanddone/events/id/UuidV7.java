package org.saidanddone.events.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** New ids that begin with the time, so that rows written together lie together (RFC 9562, section 5.7). Never for what a person said: such an id tells the moment someone spoke. */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LOWEST_12_BITS = 0xFFFL;
    private static final long LOWEST_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidV7() {}

    public static UUID next() {
        return at(Instant.now());
    }

    /** An id of that millisecond. */
    public static UUID at(Instant instant) {
        long high = (instant.toEpochMilli() << 16) | VERSION_7 | (RANDOM.nextLong() & LOWEST_12_BITS);
        long low = VARIANT | (RANDOM.nextLong() & LOWEST_62_BITS);
        return new UUID(high, low);
    }
}
