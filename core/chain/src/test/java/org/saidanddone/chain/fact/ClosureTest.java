package org.saidanddone.chain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;

class ClosureTest {
    private final Newham newham = new Newham();

    @Test
    void theSameFactsGiveTheSameDigest() {
        assertThat(digest()).isEqualTo(digest());
    }

    @Test
    void aFactFarDownChangesTheDigest() {
        String before = digest();
        newham.withdraw(0);
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void aFactOutsideTheClosureDoesNotChangeTheDigest() {
        String before = Closure.of(newham.standard.ref(), Facts.of(newham.all()))
                .digest()
                .value();
        newham.changeClause(c -> Newham.with(c, List.of()));
        assertThat(Closure.of(newham.standard.ref(), Facts.of(newham.all()))
                        .digest()
                        .value())
                .isEqualTo(before);
    }

    /** Worked out with Python's hashlib over the canonical text written by hand. */
    @Test
    void theDigestIsThatOfTheListOfFactsEachWithTheDigestOfItsState() {
        OrganisationId provider = new OrganisationId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
        CareSettingId home = new CareSettingId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
        Facts facts = Facts.of(List.of(
                new Fact(new CareSettingState(home, provider), 1, true),
                new Fact(new OrganisationState(provider, OrganisationKind.PROVIDER, null), 3, true)));
        assertThat(Closure.of(home.ref(), facts).digest().value())
                .isEqualTo("sha256:c47ce19f5baf003fb932aef8017a01b349928c73d0c40b6286453019c8f89b0e");
    }

    private String digest() {
        return Closure.of(newham.clause.ref(), Facts.of(newham.all())).digest().value();
    }
}
