package org.saidanddone.chain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.GateProfileId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.ProgrammeState;

class ProfileInForceTest {
    private final Newham newham = new Newham();
    private final ProgrammeState programme = newham.get(newham.programme, ProgrammeState.class);

    @Test
    void aProgrammeWithoutAProfileOfItsOwnAsksByTheFloor() {
        assertThat(inForce()).isEqualTo(new ProfileInForce(new GateProfile(1, 3, 2), Set.of()));
    }

    @Test
    void whatIsOnlyProposedIsNotInForce() {
        assertThat(inForce(proposed(2, 5, 3))).isEqualTo(ProfileInForce.FLOOR);
    }

    @Test
    void theUserLedOrganisationsAssentPutsItInForce() {
        assertThat(inForce(assented(2, 5, 3))).isEqualTo(new ProfileInForce(new GateProfile(2, 5, 3), Set.of()));
    }

    @Test
    void ofSeveralTheHighestIsInForceInWhateverOrderTheFactsCame() {
        List<GateProfileState> profiles =
                new ArrayList<>(List.of(assented(2, 4, 2), assented(3, 5, 2), proposed(4, 9, 9)));
        Collections.reverse(profiles);
        assertThat(inForce(profiles.toArray(GateProfileState[]::new)).profile()).isEqualTo(new GateProfile(3, 5, 2));
    }

    @Test
    void aProfileOfAnotherProgrammeIsNoneOfThisOne() {
        ProgrammeId other = new ProgrammeId(UUID.randomUUID());
        assertThat(inForce(assented(other, 2, 5, 3, a -> a))).isEqualTo(ProfileInForce.FLOOR);
    }

    @Test
    void aForgedProfileLaxerThanTheFloorIsDoubtedAndNotTaken() {
        doubted(assented(2, 2, 2));
        doubted(assented(2, 3, 1));
    }

    @Test
    void aProfileLaxerThanTheOneInForceIsDoubtedAndNotTaken() {
        GateProfileState laxer = assented(3, 4, 3);
        assertThat(inForce(assented(2, 5, 3), laxer))
                .isEqualTo(new ProfileInForce(
                        new GateProfile(2, 5, 3), Set.of(laxer.id().ref())));
    }

    @Test
    void ofTwoWithOneNumberTheGateIsClosed() {
        assertThat(inForce(assented(2, 5, 3), assented(2, 5, 3)).doubtful()).hasSize(1);
    }

    @Test
    void anAssentThatIsNotTheUserLedOrganisationsOverExactlyTheseFiguresLeavesDoubt() {
        doubted(assented(newham.programme, 2, 5, 3, Newham::withdrawn));
        doubted(assented(
                newham.programme,
                2,
                5,
                3,
                a -> new Assent(a.id(), Capacity.COMMISSIONER, a.organisation(), a.actor(), a.digest(), false)));
        doubted(assented(
                newham.programme,
                2,
                5,
                3,
                a -> new Assent(a.id(), a.capacity(), newham.commissioner, a.actor(), a.digest(), false)));
        doubted(assented(
                newham.programme,
                2,
                5,
                3,
                a -> new Assent(a.id(), a.capacity(), a.organisation(), a.actor(), Newham.digest(7), false)));
    }

    @Test
    void figuresThatAreNotThoseOfTheDigestLeaveDoubt() {
        GateProfileState five = assented(2, 5, 3);
        doubted(new GateProfileState(five.id(), five.programme(), 2, 4, 3, five.digest(), five.assent()));
    }

    @Test
    void aProfileOfWhichAVersionIsMissingLeavesDoubtThoughItWasOnlyProposed() {
        GateProfileState proposed = proposed(2, 5, 3);
        ProfileInForce inForce = ProfileInForce.of(programme, List.of(new Fact(proposed, 1, true).doubted()));
        assertThat(inForce.doubtful()).containsExactly(proposed.id().ref());
    }

    @Test
    void inDoubtACompleteVerdictIsUnverifiableAndAGapStaysAGap() {
        GateProfileState laxer = assented(2, 2, 2);
        ProfileInForce inForce = inForce(laxer);
        assertThat(inForce.believed(newham.judge(newham.standard)))
                .isEqualTo(new Verdict.Unverifiable(Set.of(laxer.id().ref()), Optional.of(Newham.DECLARED_UNTIL)));
        newham.forget(newham.consents.get(3));
        assertThat(inForce.believed(newham.judge(newham.standard)))
                .isEqualTo(new Verdict.Unverifiable(
                        Set.of(laxer.id().ref(), newham.consents.get(3).ref()), Optional.of(Newham.DECLARED_UNTIL)));
        newham.withdraw(3);
        assertThat(inForce.believed(newham.judge(newham.standard))).isInstanceOf(Verdict.Incomplete.class);
    }

    private void doubted(GateProfileState profile) {
        assertThat(inForce(profile))
                .isEqualTo(new ProfileInForce(
                        GateProfile.FLOOR, Set.of(profile.id().ref())));
    }

    private ProfileInForce inForce(GateProfileState... profiles) {
        List<Fact> facts = new ArrayList<>(newham.all());
        for (GateProfileState profile : profiles) {
            facts.add(new Fact(profile, 1, true));
        }
        return ProfileInForce.of(programme, facts);
    }

    private GateProfileState proposed(int number, int voices, int settings) {
        return state(newham.programme, number, voices, settings);
    }

    private GateProfileState assented(int number, int voices, int settings) {
        return assented(newham.programme, number, voices, settings, a -> a);
    }

    private GateProfileState assented(
            ProgrammeId programme, int number, int voices, int settings, UnaryOperator<Assent> change) {
        GateProfileState s = state(programme, number, voices, settings);
        Assent assent = new Assent(
                new AssentId(UUID.randomUUID()),
                Capacity.USER_LED,
                newham.userLed,
                Newham.person(0),
                s.digest(),
                false);
        return new GateProfileState(s.id(), programme, number, voices, settings, s.digest(), change.apply(assent));
    }

    private static GateProfileState state(ProgrammeId programme, int number, int voices, int settings) {
        return new GateProfileState(
                new GateProfileId(UUID.randomUUID()),
                programme,
                number,
                voices,
                settings,
                new GateProfile(number, voices, settings).digestFor(programme),
                null);
    }
}
