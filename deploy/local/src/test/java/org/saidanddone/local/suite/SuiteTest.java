package org.saidanddone.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saidanddone.local.LocalFailure;

/** What deploy/run says before it starts anything. */
class SuiteTest {
    @TempDir
    Path folder;

    @Test
    void aTakenPortIsOneClearSentenceAndNothingIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SuiteSettings settings = new SuiteSettings(
                    folder, folder, 0, 0, 0, Map.of(ServiceName.CONTRACT, taken.getLocalPort()), false);
            assertThatThrownBy(() -> Suite.start(settings, part -> {}))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for the contract-service is taken");
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void aFolderIsForOneSuiteAtATime() throws IOException {
        try (FolderLock first = FolderLock.on(folder)) {
            assertThat(first.is(folder.resolve("lock"))).isTrue();
            assertThatThrownBy(() -> Suite.start(SuiteSettings.anywhere(folder, folder), part -> {}))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("stop it first");
        }
        FolderLock.on(folder).close();
    }

    @Test
    void thePortsAreThoseOfTheReadmeUnlessTheEnvironmentNamesTheFirst() {
        SuiteSettings wellKnown = SuiteSettings.of(folder, Map.of());
        assertThat(wellKnown.postgresPort()).isEqualTo(15432);
        assertThat(wellKnown.ports()).containsEntry(ServiceName.EVIDENCE, 8081).containsEntry(ServiceName.AUDIT, 8084);
        SuiteSettings others = SuiteSettings.of(folder, Map.of("SAID_AND_DONE_PORTS", "20000"));
        assertThat(others.postgresPort()).isEqualTo(20000);
        assertThat(others.kafkaPort()).isEqualTo(20001);
        assertThat(others.issuerPort()).isEqualTo(20002);
        assertThat(others.ports()).containsEntry(ServiceName.EVIDENCE, 20003).containsEntry(ServiceName.AUDIT, 20006);
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThatThrownBy(() -> SuiteSettings.of(folder, Map.of("SAID_AND_DONE_PORTS", "many")))
                .isInstanceOf(LocalFailure.class);
    }
}
