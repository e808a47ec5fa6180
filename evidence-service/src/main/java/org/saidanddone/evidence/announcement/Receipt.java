package org.saidanddone.evidence.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.saidanddone.outbox.Appended;

/** Which outbox row told of a withdrawal or an erasure: who asks for it again waits for the same acknowledgement, and no second event is written. */
@Embeddable
public class Receipt {
    @Column(name = "withdrawn_event")
    private UUID event;

    @Column(name = "withdrawn_position")
    private long position;

    protected Receipt() {}

    public Receipt(Appended appended) {
        this.event = appended.eventId();
        this.position = appended.position();
    }

    public Appended appended() {
        return new Appended(position, event);
    }
}
