package org.saidanddone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.GateProfileId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LineageTest {
    private final Told told = new Told();
    private final Newham newham = new Newham();
    private final GateProfileId profile = new GateProfileId(UUID.randomUUID());

    @BeforeEach
    void aWholeChainWasTold() {
        told.tell(newham);
        Event evidenceEnd = EventExamples.of(EventType.EVIDENCE_RECORDED);
        Event standardsEnd = EventExamples.of(EventType.PROVISION_DRAFTED);
        Event contractsEnd = EventExamples.of(EventType.CONTRACT_OPENED);
        List.of(evidenceEnd, standardsEnd, contractsEnd).forEach(told::tell);
        List.of(evidenceEnd, standardsEnd, contractsEnd).forEach(Told::awaitJournaled);
    }

    @Test
    void aClauseIsFollowedBackToEveryThingSaidAndItsConsent() {
        assertThat(ids("provenance", newham.clause, 32))
                // 4 organisations, declaration, programme, 2 homes, 2 visits, 4 consents, 4 things said, 2 provisions,
                // standard, contract, clause
                .hasSize(4 + 1 + 1 + 2 + 2 + 4 + 4 + 2 + 1 + 1 + 1)
                .contains(
                        newham.said.get(3).value().toString(),
                        newham.consents.get(3).value().toString());
    }

    @Test
    void aThingSaidIsFollowedForthToTheClause() {
        assertThat(ids("impact", newham.said.get(3), 32))
                .containsExactlyInAnyOrder(
                        newham.said.get(3).value().toString(),
                        newham.provisions.get(1).value().toString(),
                        newham.standard.value().toString(),
                        newham.clause.value().toString());
    }

    @Test
    void aDepthOfOneShowsOnlyWhatItRestsOnDirectly() {
        assertThat(ids("provenance", newham.provisions.get(0), 1))
                .containsExactlyInAnyOrder(
                        newham.provisions.get(0).value().toString(),
                        newham.said.get(0).value().toString(),
                        newham.said.get(1).value().toString(),
                        newham.said.get(2).value().toString());
    }

    @Test
    void aLinkShowsWhatItWasPinnedTo() {
        Response graph = graph("provenance", newham.provisions.get(1), 1);
        assertThat(graph.<List<String>>path("edges.pinned"))
                .containsExactly(Newham.commitment(3).value());
        assertThat(graph.<List<String>>path("edges.relation")).containsExactly("wasDerivedFrom");
    }

    @Test
    void aLinkThatIsTakenOutIsNoLongerInTheGraph() {
        Event unlinked = EventExamples.of(
                EventType.PROVISION_LINKED,
                2,
                new ProvisionState(newham.provisions.get(1), newham.standard, Newham.digest(11), List.of()));
        told.tell(unlinked);
        Told.awaitJournaled(unlinked);
        assertThat(ids("impact", newham.said.get(3), 32))
                .containsExactly(newham.said.get(3).value().toString());
    }

    @Test
    void whatWasWithdrawnIsShownAsWithdrawn() {
        newham.withdraw(3);
        Event withdrawn =
                EventExamples.of(EventType.EVIDENCE_WITHDRAWN, 2, newham.get(newham.said.get(3), EvidenceState.class));
        told.tell(withdrawn);
        Told.awaitJournaled(withdrawn);
        assertThat(graph("provenance", newham.said.get(3), 1)
                        .<String>path("nodes.find { it.type == 'evidence' }.status"))
                .isEqualTo("withdrawn");
    }

    @Test
    void aVersionWhoseSuccessorWasPublishedIsShownAsSuperseded() {
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.SUPERSEDED));
        Event superseded = EventExamples.of(
                EventType.STANDARD_VERSION_SUPERSEDED, 2, newham.get(newham.standard, StandardVersionState.class));
        told.tell(superseded);
        Told.awaitJournaled(superseded);
        assertThat(graph("provenance", newham.standard, 1)
                        .<String>path("nodes.find { it.type == 'standard-version' }.status"))
                .isEqualTo("superseded");
    }

    @Test
    void aGateProfileRestsOnItsProgrammeAndIsInForceOnceAssentedTo() {
        Event proposed = profile(EventType.GATE_PROFILE_PROPOSED, 1, null);
        told.tell(proposed);
        Told.awaitJournaled(proposed);
        assertThat(statusOfProfile()).isEqualTo("proposed");
        Event assented = profile(EventType.GATE_PROFILE_ASSENTED, 2, newham.assent(Capacity.USER_LED, 0, 20));
        told.tell(assented);
        Told.awaitJournaled(assented);
        assertThat(statusOfProfile()).isEqualTo("in-force");
        assertThat(ids("provenance", profile, 1))
                .containsExactlyInAnyOrder(
                        profile.value().toString(), newham.programme.value().toString());
    }

    private Event profile(EventType type, long version, Assent assent) {
        return EventExamples.of(
                type, version, new GateProfileState(profile, newham.programme, 2, 4, 3, Newham.digest(20), assent));
    }

    private String statusOfProfile() {
        return graph("provenance", profile, 1).path("nodes.find { it.type == 'gate-profile' }.status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/provenance/clause-version/7a1c1f0e-0f5b-4d43-8a6e-0c3b3f1f7c11",
                "/v1/impact/nonsense/7a1c1f0e-0f5b-4d43-8a6e-0c3b3f1f7c11",
                "/v1/provenance/clause-version/not-an-id"
            })
    void whatTheJournalDoesNotKnowIsNotFound(String path) {
        Told.auditor().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "33", "abc"})
    void aDepthIsOneToThirtyTwo(String depth) {
        Told.auditor()
                .get("/v1/impact/" + newham.clause.ref() + "?depth=" + depth)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "contributor", "procurement"})
    void onlyAnAuditorFollowsChains(String role) {
        Told.as(role).get("/v1/provenance/evidence/" + UUID.randomUUID()).then().statusCode(403);
        Told.as(role).get("/v1/impact/evidence/" + UUID.randomUUID()).then().statusCode(403);
    }

    private static Response graph(String direction, AggregateId id, int depth) {
        Response graph = Told.auditor().queryParam("depth", depth).get("/v1/" + direction + "/" + id.ref());
        graph.then().statusCode(200);
        return graph;
    }

    private static List<String> ids(String direction, AggregateId id, int depth) {
        return graph(direction, id, depth).path("nodes.id");
    }
}
