package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PublicationTableTest {
    private static final String DIGEST = "'sha256:" + "0".repeat(64) + "'";

    @Inject
    Town town;

    @Test
    void thePublishedHaveACompleteVerdict() {
        assertThat(insert("published", "true", DIGEST)).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesAPublishedRowWhoseVerdictIsNotComplete() {
        assertThatThrownBy(() -> insert("published", "false", DIGEST))
                .hasStackTraceContaining("published_only_on_a_complete_verdict");
    }

    @Test
    void theDatabaseRefusesAPublishedRowWithoutTheDigestOfItsClosure() {
        assertThatThrownBy(() -> insert("published", "true", "null"))
                .hasStackTraceContaining("published_only_on_a_complete_verdict");
    }

    @Test
    void theDatabaseRefusesADigestThatIsNone() {
        assertThatThrownBy(() -> insert("published", "true", "'sha256:0'"))
                .hasStackTraceContaining("publication_closure_digest_check");
    }

    @Test
    void theSuspendedNeedNoCompleteVerdict() {
        assertThat(insert("suspended", "false", "null")).isEqualTo(1);
    }

    @Test
    void theSupersededAndTheWithdrawnNeedNoCompleteVerdictAndAnotherStatusIsNone() {
        assertThat(insert("superseded", "false", "null")).isEqualTo(1);
        assertThat(insert("withdrawn", "false", "null")).isEqualTo(1);
        assertThatThrownBy(() -> insert("draft", "false", "null")).hasStackTraceContaining("publication_status_check");
    }

    private int insert(String status, String complete, String digest) {
        return town.execute("insert into publication (candidate_type, candidate_id, status, complete, closure_digest,"
                + " profile, least_voices, least_settings, rules, decided_at) values ('clause-version', '"
                + UUID.randomUUID() + "', '" + status
                + "', " + complete + ", " + digest + ", 1, 3, 2, '{joint-assent:1}', now())");
    }
}
