package org.saidanddone.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.chainstore.ApprovalJoin;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Client;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClauseListTest {
    private final Stage stage = Stage.toBreak();

    @Inject
    ClauseRows rows;

    @Inject
    ApprovalJoin approvals;

    @Test
    void theDatabaseMakesTheSameFingerprintOfAPageAsTheServiceSoThatWhatIsKeptIsFound() {
        String contract = stage.openContract();
        draftIn(contract, "A draft.");
        publishIn(contract, "Published.");
        stage.suspend(publishIn(contract, "Suspended."));
        UUID id = UUID.fromString(contract.substring("/v1/contracts/".length()));
        Selection ofContract = new Selection(approvals.moment()).where("clause_version.contract = ?", id);

        List<ClauseRow> found = rows.find(ofContract, null, 10);

        assertThat(found).hasSize(3).extracting(ClauseRow::approved).containsOnlyOnce(true);
        assertThat(rows.fingerprint(ofContract, null, 10)).isEqualTo(ClauseRow.fingerprint(found));
        assertThat(rows.fingerprint(ofContract, null, 2)).isEqualTo(ClauseRow.fingerprint(found.subList(0, 2)));
        assertThat(rows.fingerprint(ofContract, found.getLast().id(), 2)).isEqualTo(ClauseRow.fingerprint(List.of()));
    }

    @Test
    void theClausesOfAContractAreListedAsTheyAreReadOneByOne() {
        String contract = stage.openContract();
        String one = draftIn(contract, "One.");
        String two = draftIn(contract, "Two.");
        stage.draftClause();

        Answer listed = stage.userLed.get(contract + "/clauses").is(200);

        assertThat(listed.<Map<String, Object>>list("items"))
                .containsExactlyInAnyOrder(
                        stage.userLed.get(one).value("$"),
                        stage.userLed.get(two).value("$"));
        assertThat(listed.<String>list("items.clause.id")).isSorted();
    }

    @Test
    void draftsInAContractAreListedForItsTwoSidesAndAuditorsOnly() {
        String contract = stage.openContract();
        String draft = draftIn(contract, "A draft.");
        String published = publishIn(contract, "Published.");
        String list = contract + "/clauses";

        for (Client side : List.of(stage.userLed, stage.commissioner, stage.auditor)) {
            assertThat(side.get(list).is(200).<String>list("items.href")).containsExactlyInAnyOrder(draft, published);
            assertThat(side.get(list, Map.of("status", "draft")).<String>list("items.href"))
                    .containsExactly(draft);
        }
        Client withoutOrganisation = new Client(Tokens.withoutOrganisation(Role.PROCUREMENT));
        for (Client other : List.of(stage.stranger, stage.council, withoutOrganisation)) {
            assertThat(other.get(list).is(200).<String>list("items.href")).containsExactly(published);
            assertThat(other.get(list, Map.of("status", "draft")).is(200).list("items"))
                    .isEmpty();
        }
    }

    @Test
    void theClausesOfAContractAreFoundByTheirStatus() {
        String contract = stage.openContract();
        String published = publishIn(contract, "Published.");
        String suspended = publishIn(contract, "Suspended.");
        stage.suspend(suspended);

        assertThat(hrefs(contract + "/clauses", Map.of("status", "published"))).containsExactly(published);
        assertThat(hrefs(contract + "/clauses", Map.of("status", "suspended"))).containsExactly(suspended);
        assertThat(hrefs(contract + "/clauses", Map.of("status", "superseded"))).isEmpty();
        stage.council.get(contract + "/clauses", Map.of("status", "approved")).isRefusedInQuery("status");
    }

    @Test
    void theClausesOfAContractThatThereIsNotAreNotFound() {
        stage.council.get("/v1/contracts/" + UUID.randomUUID() + "/clauses").isProblem(404, "not-found");
    }

    @Test
    void theVersionsOfAClauseAreListedFromTheFirst() {
        String first = stage.publishClause();
        String second = stage.draftNext(first, "Other words.");
        String versions = Stage.clauseOf(first) + "/versions";

        assertThat(stage.userLed.get(versions).is(200).<String>list("items.href"))
                .containsExactly(first, second);
        assertThat(stage.auditor.get(versions).is(200).<String>list("items.href"))
                .containsExactly(first, second);
        assertThat(stage.council.get(versions).is(200).<String>list("items.href"))
                .containsExactly(first);
        assertThat(stage.stranger.get(versions).is(200).<String>list("items.href"))
                .containsExactly(first);
        assertThat(stage.userLed.get(versions, Map.of("status", "draft")).<String>list("items.href"))
                .containsExactly(second);
        assertThat(pages(stage.userLed, versions, new HashMap<>(), 1)).containsExactly(first, second);
    }

    @Test
    void whatHasOnlyADraftIsAnEmptyListForOthers() {
        String versions = Stage.clauseOf(stage.draftClause()) + "/versions";

        assertThat(stage.council.get(versions).is(200).list("items")).isEmpty();
    }

    @Test
    void aSearchFindsWhatFitsEveryFilter() {
        String published = stage.publishClause();
        String contract = stage.council.get(published).text("contract.id");
        Stage other = Stage.toBreak();
        String others = other.publishClause();
        UUID standard = standardOf(stage);

        assertThat(search("contract", contract)).containsExactly(published);
        assertThat(search("programme", stage.newham.programme.value())).containsExactly(published);
        assertThat(search("programme", other.newham.programme.value())).containsExactly(others);
        assertThat(search("commissioner", stage.newham.commissioner.value())).containsExactly(published);
        assertThat(search("commissioner", other.newham.commissioner.value())).containsExactly(others);
        assertThat(search("provider", stage.newham.provider.value())).containsExactly(published);
        assertThat(search("provider", other.newham.provider.value())).containsExactly(others);
        assertThat(search("standard", standard)).containsExactly(published);
        assertThat(search("standard", standardOf(other))).containsExactly(others);
        assertThat(hrefs("/v1/clauses", Map.of("contract", contract, "standard", standardOf(other))))
                .isEmpty();
        assertThat(hrefs("/v1/clauses", Map.of("contract", contract, "standard", standard)))
                .containsExactly(published);
        assertThat(search("contract", UUID.randomUUID())).isEmpty();
    }

    @Test
    void aSearchFindsWhatWasSuspendedWhenAskedTo() {
        String suspended = stage.suspendedClause();
        String contract = stage.council.get(suspended).text("contract.id");

        assertThat(search("contract", contract)).isEmpty();
        assertThat(hrefs("/v1/clauses", Map.of("contract", contract, "status", "suspended")))
                .containsExactly(suspended);
    }

    @Test
    void aListShowsEachChangeAtOnce() {
        String contract = stage.openContract();
        String clause = draftIn(contract, "Before.");
        String list = contract + "/clauses";
        assertThat(stage.userLed.get(list).<String>list("items.text")).containsExactly("Before.");

        stage.commissioner
                .put(clause, Stage.words("After.", stage.newham.standard), "\"v1\"")
                .is(200);
        assertThat(stage.userLed.get(list).<String>list("items.text")).containsExactly("After.");

        stage.assent(clause);
        assertThat(stage.userLed.get(list).<Integer>list("items.version")).containsExactly(4);
        assertThat(stage.userLed.get(list).<Boolean>list("items.approved")).containsExactly(false);

        stage.commissioner.post(clause + "/publication").is(200);
        assertThat(stage.userLed.get(list).<Boolean>list("items.approved")).containsExactly(true);
        assertThat(stage.userLed.get(list).<Boolean>list("items.verified")).containsExactly(true);

        stage.suspend(clause);
        assertThat(stage.userLed.get(list).<String>list("items.status")).containsExactly("suspended");
        assertThat(stage.userLed.get(list).<Boolean>list("items.approved")).containsExactly(false);
    }

    private String draftIn(String contract, String text) {
        return stage.commissioner
                .post(contract + "/clauses", Stage.words(text, stage.newham.standard))
                .created();
    }

    private String publishIn(String contract, String text) {
        String clause = draftIn(contract, text);
        stage.assent(clause);
        stage.commissioner.post(clause + "/publication").is(200);
        return clause;
    }

    private List<String> search(String filter, Object value) {
        return hrefs("/v1/clauses", Map.of(filter, value));
    }

    private List<String> hrefs(String list, Map<String, ?> query) {
        return stage.council.get(list, query).is(200).list("items.href");
    }

    private static List<String> pages(Client client, String list, Map<String, Object> query, int limit) {
        query.put("limit", limit);
        List<String> hrefs = new ArrayList<>();
        Answer page = client.get(list, query).is(200);
        hrefs.addAll(page.list("items.href"));
        while (page.text("next") != null) {
            query.put("cursor", page.text("next"));
            page = client.get(list, query).is(200);
            hrefs.addAll(page.list("items.href"));
        }
        return hrefs;
    }

    private static UUID standardOf(Stage stage) {
        return stage.newham
                .get(stage.newham.standard, StandardVersionState.class)
                .standard()
                .value();
    }
}
