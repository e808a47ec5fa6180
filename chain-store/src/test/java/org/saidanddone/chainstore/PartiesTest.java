package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.ProgrammeState;

class PartiesTest {
    private final Newham newham = new Newham();
    private final ProgrammeState programme = newham.get(newham.programme, ProgrammeState.class);

    @Test
    void theUserLedOrganisationAndTheCommissionerAreParties() {
        assertThat(Parties.capacityOf(programme, newham.userLed)).contains(Capacity.USER_LED);
        assertThat(Parties.capacityOf(programme, newham.commissioner)).contains(Capacity.COMMISSIONER);
    }

    @Test
    void nobodyElseIs() {
        assertThat(Parties.capacityOf(programme, newham.provider)).isEmpty();
    }
}
