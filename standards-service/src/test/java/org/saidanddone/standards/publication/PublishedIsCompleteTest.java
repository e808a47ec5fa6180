package org.saidanddone.standards.publication;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PublishedIsCompleteTest {
    private static final String CLOSURE = "\"sha256:" + "0".repeat(64) + "\"";

    @Inject
    DataSource database;

    private UUID draft;

    @BeforeEach
    void draft() {
        draft = UUID.fromString(Draft.empty(Town.shared()).read().getString("id"));
    }

    @Test
    void theTableRefusesAPublicationWithoutAClosure() {
        assertThatThrownBy(() -> set("PUBLISHED", "{\"gaps\":[]}")).hasMessageContaining("published_is_complete");
    }

    @Test
    void theTableRefusesAPublicationWithAGap() {
        assertThatThrownBy(() -> set("PUBLISHED", "{\"gaps\":[\"enough-voices\"],\"closure\":" + CLOSURE + "}"))
                .hasMessageContaining("published_is_complete");
    }

    @Test
    void theTableRefusesASuspensionWithoutAGap() {
        assertThatThrownBy(() -> set("SUSPENDED", "{\"gaps\":[]}")).hasMessageContaining("suspended_has_a_gap");
    }

    private void set(String status, String decision) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update standard_version set status = ?, decision = ? where id = ?")) {
            update.setString(1, status);
            update.setString(2, decision);
            update.setObject(3, draft);
            update.executeUpdate();
        }
    }
}
