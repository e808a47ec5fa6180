package org.saidanddone.chainstore;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;

/** Each second lets the fence prove that the copy of the facts is current, in every replica, for reads to say so. */
@ApplicationScoped
class FreshnessWatch {
    private static final Duration EACH = Duration.ofSeconds(1);

    private final Instance<Publications> publications;
    private final Repeating looking;

    FreshnessWatch(Fence fence, Instance<Publications> publications) {
        this.publications = publications;
        this.looking = new Repeating(
                "chain-store-freshness",
                EACH,
                fence::look,
                "The copy of the facts cannot be proven current; nothing is published meanwhile, and reads say so");
    }

    void start(@Observes StartupEvent started) {
        if (!publications.isUnsatisfied()) {
            looking.start();
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        looking.stop();
    }
}
