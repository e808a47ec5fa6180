package org.saidanddone.standards.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProvisionTest {
    private static final Map<String, String> EDITED = Map.of("text", "Staff wait.", "easyRead", "Wait.");

    private Town town;
    private Draft draft;

    @BeforeEach
    void draft() {
        town = Town.shared();
        draft = Draft.empty(town);
    }

    @Test
    void aProvisionIsWrittenAndPinnedToTheEvidenceAsItNowIs() {
        town.userLed()
                .body(Draft.provision("Staff knock.", town.said(0), town.said(1)))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("text", equalTo("Staff knock."))
                .body("digest", equalTo("sha256:fabca04c6ae555d19407c575eb1532cb66a38b8e91c82cd665a6cb0aeff8955c"))
                .body("links", hasSize(2))
                .body("links[0].evidence.id", equalTo(town.said(0)))
                .body("links[0].evidence.href", equalTo("http://127.0.0.1:8081/v1/evidence/" + town.said(0)))
                .body("links[0].status", equalTo("current"))
                .body("links[0].commitment", equalTo(Newham.commitment(0).value()))
                .body("links[1].commitment", equalTo(Newham.commitment(1).value()));
    }

    @Test
    void theProvisionsTextGoesIntoTheVersionsDigestInOrder() {
        draft.provide("Staff knock.");
        draft.provide("I have a key.");

        assertThat(draft.digest()).isEqualTo("sha256:1b3981a59b75f247cb6138100d3c64474dc4d3fd6e34f9dc89730b27dba686e4");
        assertThat(draft.read().getList("provisions.text")).containsExactly("Staff knock.", "I have a key.");
        assertThat(draft.read().getLong("version")).isEqualTo(3);
    }

    @Test
    void unknownEvidenceIsRefusedAndItsPlaceNamed() {
        town.userLed()
                .body(Draft.provision(
                        "Staff knock.", town.said(0), UUID.randomUUID().toString()))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/1"));
        assertThat(draft.read().getList("provisions")).isEmpty();
    }

    @Test
    void evidenceOfAnotherProgrammeIsRefusedAsIfUnknown() {
        Town other = Town.told();

        town.userLed()
                .body(Draft.provision("Staff knock.", other.said(0)))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/0"));
    }

    @Test
    void moreThan200LinksAtOnceAreRefused() {
        town.userLed()
                .body(Map.of("text", "a", "easyRead", "b", "evidence", Collections.nCopies(201, town.said(0))))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(422);
    }

    @Test
    void theSameEvidenceTwiceIsOneLink() {
        town.userLed()
                .body(Draft.provision("Staff knock.", town.said(0), town.said(0)))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(201)
                .body("links", hasSize(1));
    }

    @Test
    void anotherOrganisationMayNotWriteProvisions() {
        town.stranger("contributor")
                .body(Draft.provision("Staff knock.", town.said(0)))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(403);
    }

    @Test
    void theCommissionerWritesAProvisionButNamesNoEvidence() {
        town.commissioner()
                .body(Draft.provision("Staff knock.", town.said(0)))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
        town.commissioner()
                .body(Draft.provision("Staff knock."))
                .post(draft.href + "/provisions")
                .then()
                .statusCode(201);
        assertThat(draft.read().getList("provisions")).hasSize(1);
    }

    @Test
    void anEditKeepsTheLinksAndChangesTheVersionsDigest() {
        String provision = draft.provide("Staff knock.", town.said(0));
        String before = draft.digest();

        town.userLed()
                .header("If-Match", "\"v1\"")
                .body(EDITED)
                .put(provision)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("text", equalTo("Staff wait."))
                .body("links", hasSize(1));
        assertThat(draft.digest()).isNotEqualTo(before);
    }

    @Test
    void aStaleEditIsRefused() {
        String provision = draft.provide("Staff knock.");

        town.userLed().body(EDITED).put(provision).then().statusCode(428);
        town.userLed()
                .header("If-Match", "\"v2\"")
                .body(EDITED)
                .put(provision)
                .then()
                .statusCode(412);
        town.userLed().get(provision).then().statusCode(200).body("text", equalTo("Staff knock."));
    }

    @Test
    void aProvisionOfAnotherVersionIsNotFound() {
        String provision = draft.provide("Staff knock.");
        String id = provision.substring(provision.lastIndexOf('/') + 1);

        town.userLed().get(Draft.empty(town).href + "/provisions/" + id).then().statusCode(404);
        town.userLed()
                .header("If-Match", "\"v1\"")
                .body(EDITED)
                .put(draft.href + "/provisions/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aPublishedVersionTakesNoProvisionAndNoEdit() {
        Draft published = Draft.published(town);
        String provision = published.read().getString("provisions[0].href");

        town.userLed()
                .body(Draft.provision("More.", town.said(0)))
                .post(published.href + "/provisions")
                .then()
                .statusCode(409);
        town.userLed()
                .header("If-Match", "\"v1\"")
                .body(EDITED)
                .put(provision)
                .then()
                .statusCode(409);
    }

    @Test
    void whoMayReadTheVersionMayReadItsProvisions() {
        String provision = draft.provide("Staff knock.", town.said(0));

        town.userLed().get(provision).then().statusCode(200);
        town.commissioner().get(provision).then().statusCode(200);
        town.stranger("auditor").get(provision).then().statusCode(200);
        town.stranger("procurement").get(provision).then().statusCode(403);
    }

    @Test
    void linksAreShownToTheUserLedOrganisationAndAuditorsOnly() {
        Draft published = Draft.published(town);
        String provision = published.read().getString("provisions[1].href");

        for (RequestSpecification one : List.of(town.userLed(), town.stranger("auditor"))) {
            one.get(provision).then().statusCode(200).body("links", hasSize(1));
            one.get(published.href).then().statusCode(200).body("provisions[1].links", hasSize(1));
        }
        for (RequestSpecification other : List.of(town.commissioner(), town.stranger("procurement"))) {
            other.get(provision).then().statusCode(200).body("links", nullValue());
            other.get(published.href)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(town.said(3))))
                    .body(not(containsString(Newham.commitment(3).value())));
        }
    }
}
