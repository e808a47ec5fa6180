package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

/** Each rule once refused, over HTTP and through Kafka; that each also passes is what every publication in these tests shows. */
@ExtendWith(WholeSuite.class)
class GapsTest {
    private Newham newham;

    @BeforeEach
    void aProgramme(Suite suite) {
        newham = new Newham(suite);
    }

    @Test
    void aStandardWithItsWholeChainIsPublishedAndThenTheClauseThatImplementsIt() {
        Version clause = newham.publishedClause(newham.publishedStandard(newham.fourPeople()));
        assertThat(newham.statusOf(clause)).isEqualTo("published");
    }

    @Test
    void aProvisionWithoutEvidenceIsNotRooted() {
        assertGaps(
                newham.publish(newham.inspector(), newham.standard(List.of())),
                "rooted-in-evidence /provisions/0",
                "enough-voices /provisions",
                "enough-voices /provisions");
    }

    @Test
    void twoVoicesAreNotEnough() {
        List<Said> two = newham.fourPeople().subList(1, 3);
        assertGaps(newham.publish(newham.inspector(), newham.standard(two)), "enough-voices /provisions");
    }

    @Test
    void onePersonSpeakingThriceIsOneVoice() {
        Said first = newham.says(0, "One");
        Said second = newham.says(1, "Two", first.person(), "given", "first-person");
        Said third = newham.says(1, "Three", first.person(), "given", "first-person");
        List.of(first, second, third).forEach(newham::confirm);
        assertGaps(
                newham.publish(newham.inspector(), newham.standard(List.of(first, second, third))),
                "enough-voices /provisions");
    }

    @Test
    void whatWasSaidWithoutConsentDoesNotCount() {
        List<Said> said = new ArrayList<>(newham.fourPeople().subList(0, 2));
        Said refused = newham.says(1, "Not for this", "refused", "first-person");
        newham.confirm(refused);
        said.add(refused);
        assertGaps(
                newham.publish(newham.inspector(), newham.standard(said)),
                "enough-voices /provisions",
                "enough-voices /provisions",
                "consent-in-force /provisions/0/links/2");
    }

    @Test
    void whatWasNotCheckedBackDoesNotCount() {
        List<Said> said = new ArrayList<>(newham.fourPeople().subList(1, 3));
        said.add(newham.says(1, "Not read back"));
        assertGaps(
                newham.publish(newham.inspector(), newham.standard(said)),
                "enough-voices /provisions",
                "checked-back /provisions/0/links/2");
    }

    @Test
    void whatWasSaidInAVisitThatPeersDidNotLeadDoesNotCount() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        newham.correctVisit(0, 0, List.of(Newham.inspector("peer"), Newham.inspector("staff")));
        assertGaps(
                newham.publish(newham.inspector(), newham.standard(three)),
                "enough-voices /provisions",
                "enough-voices /provisions",
                "user-led-inspection /provisions/0/links/0");
    }

    @Test
    void aStandardWithoutTheGroupsAssentIsNotTheirs() {
        assertGaps(
                newham.publish(newham.inspector(), newham.draftStandard(newham.fourPeople())),
                "user-authorship /assents");
    }

    @Test
    void aClauseWithoutBothAssentsIsNotJoint() {
        Version clause = newham.draftClause(newham.publishedStandard(newham.fourPeople()));
        assertGaps(newham.publish(newham.commissioner(), clause), "joint-assent /assents", "joint-assent /assents");
    }

    @Test
    void aClauseThatTheCommissionerAssentedToFirstIsRefused() {
        Version clause = newham.draftClause(newham.publishedStandard(newham.fourPeople()));
        newham.assent(newham.commissioner(), clause).then().statusCode(201);
        newham.assent(newham.inspector(), clause).then().statusCode(201);
        assertGaps(newham.publish(newham.commissioner(), clause), "user-authorship /assents");
    }

    @Test
    void aClauseOnAnUnpublishedStandardIsNotRooted() {
        Version clause = newham.draftClause(newham.standard(newham.fourPeople()));
        newham.assent(newham.inspector(), clause).then().statusCode(201);
        newham.assent(newham.commissioner(), clause).then().statusCode(201);
        assertGaps(
                newham.publish(newham.commissioner(), clause),
                "rooted-in-evidence /implements",
                "rooted-in-evidence /implements/0");
    }

    @Test
    void theSameQuestionWithoutTheActChangesNothing() {
        Version standard = newham.draftStandard(newham.fourPeople());
        Response check = newham.inspector().body(Map.of()).post(standard.at("/publication-checks"));
        check.then().statusCode(200);
        assertThat(check.<String>path("verdict")).isEqualTo("incomplete");
        assertThat(newham.statusOf(standard)).isEqualTo("draft");
    }

    @Test
    void theCommissionerIsNotToldWhichEvidenceIsMissing() {
        List<Said> said = new ArrayList<>(newham.fourPeople().subList(1, 3));
        said.add(newham.says(1, "Not read back"));
        Response refusal = newham.publish(newham.commissioner(), newham.standard(said));
        refusal.then().statusCode(422);
        assertThat(refusal.asString()).doesNotContain(said.get(2).id());
    }

    private static void assertGaps(Response refusal, String... expected) {
        assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(422);
        assertThat(refusal.contentType()).startsWith("application/problem+json");
        List<Map<String, Object>> gaps = refusal.path("gaps");
        assertThat(gaps).allSatisfy(gap -> assertThat(gap).containsKeys("ruleVersion", "missing", "howToFix"));
        assertThat(gaps.stream().map(gap -> gap.get("rule") + " " + gap.get("pointer")))
                .containsExactlyInAnyOrder(expected);
    }
}
