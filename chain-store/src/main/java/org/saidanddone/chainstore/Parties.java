package org.saidanddone.chainstore;

import java.util.Optional;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.ProgrammeState;

/** Who stands on which side of a programme. */
public final class Parties {
    private Parties() {}

    /** For which side the organisation may assent; empty for everyone who is no party to the programme. */
    public static Optional<Capacity> capacityOf(ProgrammeState programme, OrganisationId organisation) {
        if (organisation.equals(programme.userLed())) {
            return Optional.of(Capacity.USER_LED);
        }
        return organisation.equals(programme.commissioner()) ? Optional.of(Capacity.COMMISSIONER) : Optional.empty();
    }
}
