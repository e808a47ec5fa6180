package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saidanddone.local.suite.Run;

/** The program behind deploy/run, as a process of its own: told once, started again over what it kept, and interrupted. */
class RunTest {
    private static final Path ROOT = Path.of(System.getProperty("saidanddone.build.root"));
    private static final int UP_WITHIN_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void theStoryIsToldOnceThenKeptOverARestartAndAnInterruptLeavesNothingRunning()
            throws IOException, InterruptedException {
        Process once = start("once.txt", "--once");
        assertThat(once.waitFor(UP_WITHIN_SECONDS, SECONDS)).isTrue();
        assertThat(once.exitValue()).as(said("once.txt")).isZero();
        assertThat(said("once.txt")).contains("The story is told").doesNotContain("kept from the last time");

        Process staying = start("staying.txt");
        await().atMost(UP_WITHIN_SECONDS, SECONDS)
                .until(() -> !staying.isAlive() || said("staying.txt").contains("It stays up until Ctrl-C"));
        assertThat(said("staying.txt")).contains("kept from the last time", "It stays up until Ctrl-C");
        List<ProcessHandle> children = staying.descendants().toList();
        assertThat(children).as("a broker, four services").hasSizeGreaterThanOrEqualTo(5);
        staying.destroy();
        assertThat(staying.waitFor(60, SECONDS)).isTrue();
        await().atMost(10, SECONDS).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    private Process start(String output, String... options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dsaidanddone.root=" + ROOT,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName());
        builder.command().addAll(List.of(options));
        builder.environment().put("SAID_AND_DONE_PORTS", "0");
        builder.environment().put("SAID_AND_DONE_FOLDER", folder.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile())
                .start();
    }

    private String said(String output) throws IOException {
        return Files.readString(folder.resolve(output));
    }
}
