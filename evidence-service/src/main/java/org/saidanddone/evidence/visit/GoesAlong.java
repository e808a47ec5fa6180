package org.saidanddone.evidence.visit;

import java.util.Optional;
import org.saidanddone.outbox.Appended;

/** What goes along when a visit moves to another care setting. */
public interface GoesAlong {
    /**
     * Called in the transaction of the move, once the visit's row has its new setting and the visit's event is appended.
     *
     * @return the last event appended, if anything went along
     */
    Optional<Appended> moved(VisitEntity visit);
}
