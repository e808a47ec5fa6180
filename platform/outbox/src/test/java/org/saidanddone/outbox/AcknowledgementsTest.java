package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    @Test
    void aDatabaseThatFailsAfterTheCommitMakesItNotKnownToBeDoneAndNeverAFailure() {
        DataSource failing = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("connection refused", "08001");
                });
        Waiting waiting = new Waiting();
        Acknowledgements acknowledgements = new Acknowledgements(
                failing, waiting, new AcknowledgementPoller(failing, waiting), new SimpleMeterRegistry());
        assertThat(acknowledgements.await(new Appended(1, UUID.randomUUID()), Duration.ofMillis(200)))
                .isFalse();
    }
}
