package org.saidanddone.chainstore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.GateProfileId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Newham's standard has four voices in two settings: a profile may ask for four, and not for five. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProfilesTest {
    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    FactStore facts;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();

    @BeforeEach
    void movedIn() {
        clock.set(Newham.NOW);
        town.moveIn(newham);
    }

    @Test
    void whatIsPublishedIsJudgedByTheProfileInForceInItsProgramme() {
        assentTo(newham.programme, 2, 4, 2);
        assertThat(shelf.publish(clause).profile()).isEqualTo(2);
    }

    @Test
    void aStricterProfileRefusesWhatTheFloorWouldLetThrough() {
        assentTo(newham.programme, 2, 5, 2);
        refused(ProblemType.CHAIN_INCOMPLETE);
    }

    @Test
    void whatIsOnlyProposedCountsForNothing() {
        tell(profile(newham.programme, 2, 5, 2, null));
        assertThat(shelf.publish(clause).profile()).isEqualTo(1);
    }

    @Test
    void aProfileOfAnotherProgrammeCountsForNothing() {
        assentTo(new ProgrammeId(UUID.randomUUID()), 2, 5, 2);
        assertThat(shelf.publish(clause).profile()).isEqualTo(1);
    }

    @Test
    void aForgedProfileLaxerThanTheFloorClosesTheGate() {
        assentTo(newham.programme, 2, 1, 1);
        refused(ProblemType.CHAIN_UNVERIFIABLE);
        rules(newham.programme.value()).statusCode(503);
    }

    @Test
    void aProfileInDoubtClosesTheGate() {
        town.fork(assentTo(newham.programme, 2, 4, 2));
        refused(ProblemType.CHAIN_UNVERIFIABLE);
    }

    @Test
    void whatIsPublishedKeepsTheFiguresItWasPublishedUnder() {
        assentTo(newham.programme, 2, 4, 2);
        shelf.publish(clause);
        assentTo(newham.programme, 3, 9, 9);
        newham.changeConsent(0, c -> c);
        town.tell(newham, newham.consents.get(0));
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, true, true));
        // three voices are enough for the floor, and not for the profile that it was published under
        newham.withdraw(0);
        town.tell(newham, newham.said.get(0));
        assertThat(approvals.of(clause).status()).isEqualTo(PublicationStatus.SUSPENDED);
        assertThat(shelf.find(clause).publication().decision().profile()).isEqualTo(2);
    }

    @Test
    void anybodyReadsTheFiguresInForceInAProgramme() {
        assentTo(newham.programme, 2, 4, 3);
        rules(newham.programme.value())
                .statusCode(200)
                .body("profile", equalTo(2))
                .body("items.find { it.code == 'enough-voices' }.parameters.leastVoices", equalTo(4))
                .body("items.find { it.code == 'enough-voices' }.parameters.leastSettings", equalTo(3));
        given().get("/v1/rules").then().statusCode(200).body("profile", equalTo(1));
    }

    @Test
    void ofAProgrammeThatIsNotKnownThereAreNoRulesToRead() {
        rules(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void anOrganisationsProgrammesAreThoseInWhichItIsASide() {
        assertThat(facts.programmesOf(newham.userLed)).isEqualTo(Set.of(newham.programme));
        assertThat(facts.programmesOf(newham.commissioner)).isEqualTo(Set.of(newham.programme));
        assertThat(facts.programmesOf(newham.provider)).isEmpty();
        assertThat(facts.programmesOf(new OrganisationId(UUID.randomUUID()))).isEmpty();
    }

    private void refused(ProblemType type) {
        assertThatThrownBy(() -> shelf.publish(clause))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
        assertThat(approvals.of(clause)).isEqualTo(Approval.DRAFT);
    }

    private static ValidatableResponse rules(UUID programme) {
        return given().queryParam("programme", programme).get("/v1/rules").then();
    }

    private GateProfileId assentTo(ProgrammeId programme, int number, int voices, int settings) {
        GateProfile figures = new GateProfile(number, voices, settings);
        return tell(profile(
                programme,
                number,
                voices,
                settings,
                new Assent(
                        new AssentId(UUID.randomUUID()),
                        Capacity.USER_LED,
                        newham.userLed,
                        Newham.person(0),
                        figures.digestFor(programme),
                        false)));
    }

    private GateProfileId tell(GateProfileState profile) {
        newham.put(profile);
        town.tell(newham, profile.id());
        return profile.id();
    }

    private static GateProfileState profile(
            ProgrammeId programme, int number, int voices, int settings, Assent assent) {
        return new GateProfileState(
                new GateProfileId(UUID.randomUUID()),
                programme,
                number,
                voices,
                settings,
                new GateProfile(number, voices, settings).digestFor(programme),
                assent);
    }
}
