package org.saidanddone.contracts.publication;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConstraintTest {
    @Inject
    DataSource database;

    @Test
    void nothingStandsAsPublishedWithoutACompleteVerdict() {
        assertThatThrownBy(() -> forge("{\"gaps\":[\"joint-assent\"]}"))
                .hasMessageContaining("published_on_a_complete_verdict");
        assertThatThrownBy(() -> forge("{\"gaps\":[]}")).hasMessageContaining("published_on_a_complete_verdict");
        assertThatThrownBy(() -> forge("{\"closure\":\"sha256:00\"}"))
                .hasMessageContaining("published_on_a_complete_verdict");
    }

    @Test
    void nothingStandsAsPublishedWithoutADecision() {
        assertThatThrownBy(() -> forge(null)).hasMessageContaining("only_a_draft_has_no_decision");
    }

    private void forge(String decision) throws Exception {
        Stage stage = Stage.whole();
        UUID draft = UUID.fromString(stage.commissioner.get(stage.draftClause()).text("id"));
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update clause_version set status = 'PUBLISHED', decision = ?::jsonb where id = ?")) {
            update.setString(1, decision);
            update.setObject(2, draft);
            update.executeUpdate();
        }
    }
}
