package org.saidanddone.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContractTest {
    private final Stage stage = Stage.whole();

    @Test
    void theCommissionerOpensAContractAndReadsIt() {
        String contract = stage.openContract();

        Answer read = stage.commissioner.get(contract).is(200);

        assertThat(contract).isEqualTo("/v1/contracts/" + read.text("id"));
        assertThat(read.text("href")).isEqualTo(contract);
        assertThat(read.header("ETag")).isEqualTo("\"v1\"");
        assertThat((Integer) read.value("version")).isEqualTo(1);
        assertThat(read.text("programme.id"))
                .isEqualTo(stage.newham.programme.value().toString());
        assertThat(read.text("commissioner.id"))
                .isEqualTo(stage.newham.commissioner.value().toString());
        assertThat(read.text("provider.id"))
                .isEqualTo(stage.newham.provider.value().toString());
        assertThat(read.text("title")).isEqualTo("Group homes in Newham");
        assertThat(read.text("programme.href"))
                .isEqualTo("http://127.0.0.1:8081/v1/programmes/" + stage.newham.programme.value());
        assertThat(read.text("provider.href"))
                .isEqualTo("http://127.0.0.1:8081/v1/organisations/" + stage.newham.provider.value());
        assertThat(read.text("clauses")).isEqualTo(contract + "/clauses");
    }

    @Test
    void whoHasAContractAsItIsIsNotSentItAgain() {
        String contract = stage.openContract();
        String tag = stage.council.get(contract).header("ETag");

        assertThat(stage.council.getUnlessStill(contract, tag).is(304).toString())
                .isEmpty();
        stage.commissioner
                .put(contract, Map.of("title", "Group homes, second year"), tag)
                .is(200);
        stage.council.getUnlessStill(contract, tag).is(200);
    }

    @Test
    void onlyTheCommissionerOfTheProgrammeOpensOne() {
        stage.userLed.post("/v1/contracts", stage.contract()).isProblem(403, "forbidden");
        stage.stranger.post("/v1/contracts", stage.contract()).isProblem(403, "forbidden");
        stage.auditor.post("/v1/contracts", stage.contract()).isProblem(403, "forbidden");
    }

    @Test
    void whoDidNotSignInIsAskedTo() {
        int status = RestAssured.given()
                .contentType("application/json")
                .body(stage.contract())
                .post("/v1/contracts")
                .statusCode();

        assertThat(status).isEqualTo(401);
    }

    @Test
    void anUnknownProgrammeIsPointedAt() {
        Answer refused = stage.commissioner
                .post("/v1/contracts", with("programme", UUID.randomUUID()))
                .isProblem(422, "unknown-reference");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/programme");
    }

    @Test
    void anUnknownProviderIsPointedAt() {
        Answer refused = stage.commissioner
                .post("/v1/contracts", with("provider", UUID.randomUUID()))
                .isProblem(422, "unknown-reference");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/provider");
    }

    @Test
    void whoIsNotAProviderProvidesNothing() {
        Answer refused = stage.commissioner
                .post("/v1/contracts", with("provider", stage.newham.userLed.value()))
                .isProblem(422, "wrong-kind");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/provider");
    }

    @Test
    void badInputIsRefusedWhereItStands() {
        stage.commissioner.post("/v1/contracts", "{").is(400);
        stage.commissioner.post("/v1/contracts", with("colour", "red")).is(400);
        stage.commissioner.post("/v1/contracts", with("programme", 7)).is(400);
        stage.commissioner.post("/v1/contracts", with("title", "x".repeat(201))).isProblem(422, "invalid");
        stage.commissioner.post("/v1/contracts", with("title", "a\u0000b")).isProblem(422, "invalid");
    }

    @Test
    void anUnknownContractIsNotFound() {
        stage.commissioner.get("/v1/contracts/" + UUID.randomUUID()).isProblem(404, "not-found");
        stage.commissioner.get("/v1/contracts/not-an-id").is(404);
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(stage.contract());
        body.put(field, value);
        return body;
    }
}
