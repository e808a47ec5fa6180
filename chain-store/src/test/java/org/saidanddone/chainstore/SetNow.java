package org.saidanddone.chainstore;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import org.saidanddone.chain.Newham;

/** A clock that a test sets; it starts when all of Newham is in force. */
@Alternative
@Priority(1)
@ApplicationScoped
class SetNow extends Now {
    private volatile Instant now = Newham.NOW;

    @Override
    Instant now() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }
}
