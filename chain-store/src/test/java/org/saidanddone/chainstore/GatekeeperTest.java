package org.saidanddone.chainstore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GatekeeperTest {
    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    Upstairs upstairs;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();

    @BeforeEach
    void now() {
        clock.set(Newham.NOW);
    }

    @AfterEach
    void close() {
        upstairs.close();
    }

    @Test
    void whoPassedTheFenceBeforeTheFactsWereRebuiltIsStoppedAtTheGate() {
        town.moveIn(newham);
        long farAhead = 1_000_000;
        assertThatThrownBy(() -> shelf.publish(new Passed(Map.of(Source.EVIDENCE, farAhead)), clause))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_PROVEN_CURRENT));
        assertThat(approvals.of(clause)).isEqualTo(Approval.DRAFT);
    }

    @Test
    void aCompleteChainIsPublished() {
        town.moveIn(newham);
        publish(Role.CONTRIBUTOR, newham.userLed).statusCode(200);
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, true, true));
        assertThat(shelf.version(clause)).isEqualTo(2);
    }

    @Test
    void theDecisionTellsTheClosureAndHowItWasMade() {
        town.moveIn(newham);
        Decision decision = shelf.publish(clause);
        assertThat(decision.at()).isEqualTo(Newham.NOW);
        assertThat(decision.profile()).isEqualTo(1);
        assertThat(decision.rules()).isEqualTo(RuleBook.current().uses());
        assertThat(decision.gaps()).isEmpty();
        assertThat(decision.closure())
                .isEqualTo(Closure.of(clause, Facts.of(newham.all())).digest());
    }

    @Test
    void whatWasNeverPublishedIsADraft() {
        town.moveIn(newham);
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.DRAFT, false, false));
    }

    @Test
    void anIncompleteChainIsRefusedWithEveryGap() {
        newham.changeClause(c -> Newham.with(c, List.of()));
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.DRAFT));
        town.moveIn(newham);
        publish(Role.CONTRIBUTOR, newham.commissioner)
                .statusCode(422)
                .body("type", equalTo("https://said-and-done.example/problems/chain-incomplete"))
                .body("gaps.rule", contains("rooted-in-evidence", "rooted-in-evidence", "joint-assent", "joint-assent"))
                .body("gaps[1].subject.type", equalTo("standard-version"))
                .body("gaps[1].subject.id", equalTo(newham.standard.value().toString()))
                .body("gaps[3].missing", equalTo("The commissioner has not assented to exactly this content."));
        assertThat(approvals.of(clause).status()).isEqualTo(PublicationStatus.DRAFT);
        assertThat(shelf.version(clause)).isEqualTo(1);
    }

    @Test
    void anUnverifiableChainIsRefusedForNow() {
        newham.forget(newham.said.get(0));
        town.moveIn(newham);
        publish(Role.CONTRIBUTOR, newham.userLed)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://said-and-done.example/problems/chain-unverifiable"))
                .body("missingProof.proof", equalTo("chain"))
                .body("detail", containsString("Try again"));
        assertThat(shelf.version(clause)).isEqualTo(1);
    }

    @Test
    void whenTheActThrowsNothingIsPublished() {
        town.moveIn(newham);
        assertThatThrownBy(() -> shelf.publishAndFail(clause)).hasMessageContaining("the act failed");
        assertThat(approvals.of(clause).status()).isEqualTo(PublicationStatus.DRAFT);
    }

    @Test
    void theUserLedOrganisationAndAuditorsLearnWhichEvidenceAGapIsAbout() {
        withdrawn();
        publish(Role.CONTRIBUTOR, newham.userLed)
                .body("gaps.find { it.subject.type == 'evidence' }", notNullValue())
                .body("gaps.find { it.subject.type == 'evidence' }.subject.href", containsString("/v1/evidence/"));
        publish(Role.AUDITOR, newham.provider).body("gaps.find { it.subject.type == 'evidence' }", notNullValue());
    }

    @Test
    void othersDoNot() {
        withdrawn();
        publish(Role.CONTRIBUTOR, newham.commissioner)
                .statusCode(422)
                .body("gaps.findAll { it.subject?.type == 'evidence' }", empty())
                .body("gaps.findAll { it.subject == null }", hasSize(1));
    }

    @Test
    void whyItDoesNotCountIsToldToTheUserLedOrganisationAndAuditorsOnly() {
        disagreed(3);
        String checkedBack = "gaps.findAll { it.rule == 'checked-back' }";
        String disagreed = "The person disagreed with the record.";
        publish(Role.CONTRIBUTOR, newham.userLed).body(checkedBack + ".missing", contains(disagreed));
        publish(Role.AUDITOR, newham.provider).body(checkedBack + ".missing", contains(disagreed));
        String told = "gaps.findAll { it.missing == 'Something linked here does not count at present.' }";
        publish(Role.CONTRIBUTOR, newham.commissioner)
                .statusCode(422)
                .body(checkedBack, empty())
                .body(told + ".rule", contains("rooted-in-evidence"))
                .body(told + ".howToFix", contains("Ask the user-led organisation of the programme."));
    }

    @Test
    void howManyDoNotCountIsToldToTheUserLedOrganisationAndAuditorsOnly() {
        disagreed(0, 1, 2, 3);
        String checkedBack = "gaps.findAll { it.rule == 'checked-back' }";
        publish(Role.CONTRIBUTOR, newham.userLed).body(checkedBack, hasSize(4));
        publish(Role.AUDITOR, newham.provider).body(checkedBack, hasSize(4));
        publish(Role.CONTRIBUTOR, newham.commissioner)
                .statusCode(422)
                .body("gaps.findAll { it.rule == 'rooted-in-evidence' && it.subject == null }", hasSize(1));
    }

    @Test
    void aCheckAnswersWithoutTheAct() {
        upstairs.open();
        newham.changeClause(c -> Newham.with(c, List.of()));
        town.moveIn(newham);
        request(Role.CONTRIBUTOR, newham.userLed, "publication-checks")
                .statusCode(200)
                .body("verdict", equalTo("incomplete"))
                .body("gaps.rule", contains("joint-assent", "joint-assent"))
                .body("notCounted", empty());
        assertThat(shelf.version(clause)).isEqualTo(1);
    }

    @Test
    void aCheckShowsWhatIsNotCountedThoughEnoughElseIs() {
        upstairs.open();
        newham.withdraw(0);
        town.moveIn(newham);
        request(Role.CONTRIBUTOR, newham.userLed, "publication-checks")
                .statusCode(200)
                .body("verdict", equalTo("complete"))
                .body("gaps", empty())
                .body("notCounted.rule", contains("rooted-in-evidence"));
    }

    @Test
    void aCheckIsRefusedWhileTheFenceIsClosed() {
        town.moveIn(newham);
        upstairs.awaitClosed();
        request(Role.CONTRIBUTOR, newham.userLed, "publication-checks")
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("https://said-and-done.example/problems/not-proven-current"))
                .body("detail", containsString("something to send for 5 seconds"))
                .body("missingProof.proof", equalTo("sign-of-life"))
                .body("missingProof.source", oneOf("evidence", "standards", "audit"));
    }

    @Test
    void anybodyMayReadTheRules() {
        given().get("/v1/rules")
                .then()
                .statusCode(200)
                .body("profile", equalTo(1))
                .body(
                        "items.code",
                        contains(
                                "rooted-in-evidence",
                                "enough-voices",
                                "consent-in-force",
                                "checked-back",
                                "user-led-inspection",
                                "user-authorship",
                                "joint-assent"))
                .body("items[1].parameters.leastVoices", equalTo(3))
                .body("items[1].parameters.leastSettings", equalTo(2))
                .body("items[6].easyRead", equalTo("Both sides say yes to the same words."));
    }

    private void disagreed(int... said) {
        for (int i : said) {
            newham.changeSaid(i, e -> Newham.with(e, new MemberCheck(CheckOutcome.DISAGREED, e.commitment())));
        }
        town.moveIn(newham);
    }

    private void withdrawn() {
        newham.withdraw(3);
        town.moveIn(newham);
    }

    private ValidatableResponse publish(String role, OrganisationId organisation) {
        return request(role, organisation, "publication");
    }

    private ValidatableResponse request(String role, OrganisationId organisation, String what) {
        return given().auth()
                .oauth2(Tokens.of(role, organisation))
                .post("/v1/shelf/{id}/" + what, clause.id())
                .then();
    }
}
