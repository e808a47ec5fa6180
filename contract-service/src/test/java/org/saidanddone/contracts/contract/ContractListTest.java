package org.saidanddone.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Client;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;
import org.saidanddone.web.Cursors;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContractListTest {
    private static final String CONTRACTS = "/v1/contracts";

    private final Stage one = Stage.toBreak();
    private final Stage other = Stage.toBreak();

    @Test
    void acrossPagesEachContractComesOnceInTheOrderInWhichTheyWereOpened() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(one.openContract());
        }

        List<String> listed = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("programme", one.newham.programme.value(), "limit", 2));
        Answer page = one.council.get(CONTRACTS, query).is(200);
        while (page.text("next") != null) {
            assertThat(page.list("items")).hasSize(2);
            assertThat(page.header("Link")).contains("rel=\"next\"");
            listed.addAll(page.list("items.href"));
            query.put("cursor", page.text("next"));
            page = one.council.get(CONTRACTS, query).is(200);
        }
        listed.addAll(page.list("items.href"));

        assertThat(listed).isEqualTo(opened);
        assertThat(page.header("Link")).isNull();
    }

    @Test
    void aListHoldsWhatFitsEveryFilter() {
        String mine = one.openContract();
        String others = other.openContract();

        assertThat(hrefs("programme", one.newham.programme.value())).containsExactly(mine);
        assertThat(hrefs("provider", one.newham.provider.value())).containsExactly(mine);
        assertThat(hrefs("commissioner", other.newham.commissioner.value())).containsExactly(others);
        assertThat(one.council
                        .get(
                                CONTRACTS,
                                Map.of(
                                        "programme", one.newham.programme.value(),
                                        "provider", other.newham.provider.value()))
                        .is(200)
                        .list("items"))
                .isEmpty();
    }

    @Test
    void aFilterByWhatThereIsNotGivesAnEmptyList() {
        assertThat(hrefs("programme", UUID.randomUUID())).isEmpty();
    }

    @Test
    void anItemIsTheContractAsItIsReadByItself() {
        String contract = one.openContract();

        Map<String, Object> listed = one.council
                .get(CONTRACTS, Map.of("provider", one.newham.provider.value()))
                .value("items[0]");

        assertThat(listed).isEqualTo(one.council.get(contract).value("$"));
    }

    @Test
    void everyoneWhoReadsClausesListsAndNobodyElse() {
        one.userLed.get(CONTRACTS).is(200);
        one.auditor.get(CONTRACTS).is(200);
        one.council.get(CONTRACTS).is(200);
        new Client(Tokens.of(Role.REGISTRAR, new OrganisationId(UUID.randomUUID())))
                .get(CONTRACTS)
                .isProblem(403, "forbidden");
    }

    @Test
    void whatCannotBeReadIsRefusedWhereItStands() {
        list("programme", "Newham").isRefusedInQuery("programme");
        list("limit", 0).isRefusedInQuery("limit");
        list("cursor", Cursors.after("/v1/contracts", "42")).isRefusedInQuery("cursor");
        list("colour", "red").isProblem(400, "malformed");
    }

    private List<String> hrefs(String filter, UUID id) {
        return list(filter, id).is(200).list("items.href");
    }

    private Answer list(String parameter, Object value) {
        return one.council.get(CONTRACTS, Map.of(parameter, value));
    }
}
