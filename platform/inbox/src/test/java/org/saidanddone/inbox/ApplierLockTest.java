package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

class ApplierLockTest {
    private final Infrastructure infrastructure = Infrastructure.get();
    private final String url = infrastructure.jdbcUrl(infrastructure.freshDatabase());

    @Test
    void oneReplicaHasItAndTheNextOnlyWhenThatOneEnds() throws SQLException {
        try (ApplierLock second = connect()) {
            try (ApplierLock first = connect()) {
                assertThat(first.tryTake()).isTrue();
                assertThat(second.tryTake()).isFalse();
                first.ping();
            }
            await().atMost(Duration.ofSeconds(30)).until(second::tryTake);
        }
    }

    @Test
    void anAddressThatIsNotPostgresIsRefused() {
        assertThatThrownBy(() -> ApplierLock.connect("jdbc:other:x", null, null))
                .isInstanceOf(SQLException.class)
                .hasMessage("quarkus.datasource.jdbc.url is no PostgreSQL address");
    }

    private ApplierLock connect() throws SQLException {
        return ApplierLock.connect(url, infrastructure.username(), infrastructure.password());
    }
}
