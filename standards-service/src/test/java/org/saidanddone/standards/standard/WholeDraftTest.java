package org.saidanddone.standards.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WholeDraftTest {
    private Town town;

    @BeforeEach
    void town() {
        town = Town.shared();
    }

    @Test
    void aStandardIsDraftedWithItsProvisionsAndLinksInOneCall() {
        JsonPath made = draft(
                        town.userLed(),
                        Draft.provision("Staff knock and wait.", town.said(0), town.said(1), town.said(2)),
                        Draft.provision("I have a key.", town.said(3)))
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("version", equalTo(1))
                .body("provisions.text", contains("Staff knock and wait.", "I have a key."))
                .body("provisions[0].links", hasSize(3))
                .extract()
                .jsonPath();

        // the same content as when it is written step by step
        assertThat(made.getString("digest")).isEqualTo(Draft.written(town).digest());
    }

    @Test
    void unknownEvidenceIsRefusedWithItsPlaceAndNothingIsDrafted() {
        int before = standards();
        draft(
                        town.userLed(),
                        Draft.provision("Staff knock.", town.said(0)),
                        Draft.provision(
                                "I have a key.", town.said(1), UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", endsWith("/unknown-reference"))
                .body("errors[0].pointer", equalTo("/provisions/1/evidence/1"));
        assertThat(standards()).isEqualTo(before);
    }

    @Test
    void theCommissionerDraftsProvisionsButNamesNoEvidence() {
        draft(town.commissioner(), Draft.provision("Staff knock.", town.said(0)))
                .statusCode(403);
        draft(town.commissioner(), Draft.provision("Staff knock."))
                .statusCode(201)
                .body("provisions", hasSize(1));
    }

    @Test
    void aProvisionWithoutTextIsRefusedWithItsPlace() {
        draft(town.userLed(), Map.of("easyRead", "Staff knock.", "evidence", List.of()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/provisions/0/text"));
    }

    private int standards() {
        return town.userLed()
                .queryParam("limit", 100)
                .queryParam("programme", town.newham.programme.value().toString())
                .get("/v1/standards")
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    private ValidatableResponse draft(RequestSpecification author, Map<?, ?>... provisions) {
        Map<String, Object> request = new HashMap<>(Draft.request(town));
        request.put("provisions", List.of(provisions));
        return author.body(request).post("/v1/standards").then();
    }
}
