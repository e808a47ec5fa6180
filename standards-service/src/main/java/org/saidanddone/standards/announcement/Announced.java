package org.saidanddone.standards.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.saidanddone.outbox.Appended;

/** Where the latest event of an aggregate stands in the outbox: whoever asks for the same again waits for the same acknowledgement. */
@Embeddable
public record Announced(
        @Column(name = "announced_event") UUID event,
        @Column(name = "announced_position") long position) {
    static Announced at(Appended appended) {
        return new Announced(appended.eventId(), appended.position());
    }

    public Appended appended() {
        return new Appended(position, event);
    }
}
