package org.saidanddone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Daemons, with a sleeping process that stands for a build. Only one test starts the real PostgreSQL and Kafka. */
class DaemonsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path all;

    private Process build;

    @BeforeEach
    void aBuildBegins() throws IOException {
        build = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void theBuildEndsAndWithItAllThatRanForIt() {
        build.destroyForcibly();
        await().atMost(PATIENCE).until(() -> folders().isEmpty());
    }

    @Test
    void twoWhoAskAtOnceGetTheSame() throws Exception {
        try (ExecutorService testJvms = Executors.newFixedThreadPool(2)) {
            Future<Running> one = testJvms.submit(() -> sleeping().of(build.toHandle()));
            Future<Running> other = testJvms.submit(() -> sleeping().of(build.toHandle()));

            assertThat(one.get()).isEqualTo(other.get());
            assertThat(one.get().alive()).isTrue();
        }
    }

    @Test
    void theEndOfTheBuildEndsTheDaemonAndWhatItStarted() throws IOException {
        Running daemon = sleeping().of(build.toHandle());
        List<ProcessHandle> started = startedBy(daemon);
        assertThat(started).hasSize(1);

        build.destroyForcibly();

        await().atMost(PATIENCE).until(() -> !daemon.alive());
        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(folders()).isEmpty();
    }

    @Test
    void aKilledDaemonIsReplacedAndThePostgresAndKafkaItLeftAreEnded() {
        Running killed = new Daemons(all, InfrastructureDaemon.class).of(build.toHandle());
        List<ProcessHandle> started = startedBy(killed);
        assertThat(started).hasSizeGreaterThanOrEqualTo(2);

        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> !killed.alive());
        Running next = sleeping().of(build.toHandle());

        assertThat(next.alive()).isTrue();
        assertThat(next.pid()).isNotEqualTo(killed.pid());
        await().atMost(PATIENCE).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aFileOfADeadDaemonIsNoDaemon() throws IOException {
        Path folder = Files.createDirectories(sleeping().folder(build.toHandle()));
        ProcessHandle self = ProcessHandle.current();
        Running living = new Running(self.pid(), Processes.started(self), 1, "localhost:1", "http://127.0.0.1:1");

        living.writeTo(folder);
        assertThat(Running.in(folder)).contains(living);

        new Running(self.pid(), Processes.started(self) - 1, 1, "localhost:1", "http://127.0.0.1:1").writeTo(folder);
        assertThat(Running.in(folder)).isEmpty();

        Folders.delete(folder);
    }

    private Daemons sleeping() {
        return new Daemons(all, SleepingDaemon.class);
    }

    private static List<ProcessHandle> startedBy(Running daemon) {
        return ProcessHandle.of(daemon.pid()).orElseThrow().descendants().toList();
    }

    private List<Path> folders() throws IOException {
        try (var children = Files.list(all)) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}
