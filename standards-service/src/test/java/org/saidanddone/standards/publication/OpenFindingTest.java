package org.saidanddone.standards.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.FindingExamples;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpenFindingTest {
    private Town town;
    private Draft draft;
    private FindingState finding;

    @BeforeEach
    void aFindingAboutAPublishedStandard() {
        town = Town.told();
        draft = Draft.published(town);
        UUID id = UUID.fromString(draft.read().getString("id"));
        finding = FindingExamples.raised(new AggregateRef(AggregateType.STANDARD_VERSION, id));
        town.tell(finding);
    }

    @Test
    void itSuspendsTheStandard() {
        assertThat(draft.read().getString("status")).isEqualTo("suspended");
        assertThat(draft.read().getBoolean("approved")).isFalse();
    }

    @Test
    void whileItIsOpenTheStandardIsNotPublished() {
        draft.publish(town.userLed()).statusCode(409).body("type", endsWith("/open-finding"));
        town.userLed()
                .post(draft.href + "/publication-checks")
                .then()
                .statusCode(409)
                .body("type", endsWith("/open-finding"));
    }

    @Test
    void onceItIsResolvedTheStandardIsPublishedAgainByAnExplicitAct() {
        town.tell(FindingExamples.resolved(finding));
        assertThat(draft.read().getString("status")).isEqualTo("suspended");
        draft.publish(town.userLed()).statusCode(200).body("approved", equalTo(true));
    }
}
