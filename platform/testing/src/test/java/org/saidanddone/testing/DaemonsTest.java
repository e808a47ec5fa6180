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

/** The daemon, with a sleeping process that stands for a build. */
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
    void twoWhoAskAtOnceGetTheSameAndAKilledOneIsReplaced() throws Exception {
        Running first;
        try (ExecutorService testJvms = Executors.newFixedThreadPool(2)) {
            Future<Running> one = testJvms.submit(() -> new Daemons(all).of(build.toHandle()));
            Future<Running> other = testJvms.submit(() -> new Daemons(all).of(build.toHandle()));
            first = one.get();
            assertThat(other.get()).isEqualTo(first);
        }
        List<ProcessHandle> started =
                ProcessHandle.of(first.pid()).orElseThrow().descendants().toList();
        assertThat(started).hasSizeGreaterThanOrEqualTo(2);

        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> !first.alive());
        Running second = new Daemons(all).of(build.toHandle());

        assertThat(second.alive()).isTrue();
        assertThat(second.pid()).isNotEqualTo(first.pid());
        await().atMost(PATIENCE).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        List<ProcessHandle> again =
                ProcessHandle.of(second.pid()).orElseThrow().descendants().toList();

        build.destroyForcibly();

        await().atMost(PATIENCE).until(() -> !second.alive());
        await().atMost(PATIENCE).until(() -> again.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(folders()).isEmpty();
    }

    @Test
    void aFileOfADeadDaemonIsNoDaemon() throws IOException {
        Path folder = Files.createDirectories(new Daemons(all).folder(build.toHandle()));
        ProcessHandle self = ProcessHandle.current();
        Running living = new Running(self.pid(), Processes.started(self), 1, "localhost:1", "http://127.0.0.1:1");

        living.writeTo(folder);
        assertThat(Running.in(folder)).contains(living);

        new Running(self.pid(), Processes.started(self) - 1, 1, "localhost:1", "http://127.0.0.1:1").writeTo(folder);
        assertThat(Running.in(folder)).isEmpty();

        Folders.delete(folder);
    }

    private List<Path> folders() throws IOException {
        try (var children = Files.list(all)) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}
