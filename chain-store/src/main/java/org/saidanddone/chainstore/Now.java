package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time that the gate judges by and that reads hold expiry against: one clock for both. */
@ApplicationScoped
class Now {
    /** To the microsecond, which is what the database keeps. */
    Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
