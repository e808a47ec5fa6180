package org.saidanddone.chainstore;

import java.util.Map;
import org.saidanddone.events.id.Source;

/**
 * The proof that the fence was passed; only {@link Fence} makes one, and {@link Gatekeeper#publish} asks for it.
 *
 * <p>Whoever held it while facts were rebuilt is stopped at the gate: the ends are compared again under the gate lock.
 */
public final class Passed {
    private final Map<Source, Long> ends;

    Passed(Map<Source, Long> ends) {
        this.ends = Map.copyOf(ends);
    }

    /** The end of each upstream after the request arrived; exclusive. */
    Map<Source, Long> ends() {
        return ends;
    }
}
