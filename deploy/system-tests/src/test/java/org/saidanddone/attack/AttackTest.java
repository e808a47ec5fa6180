package org.saidanddone.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saidanddone.local.suite.Started;

/**
 * A short attack. To play a seed again: {@code -Dsaidanddone.attack.seed=N}; for long ones there is deploy/system-tests/attack.
 */
class AttackTest {
    private static final Path ROOT = Path.of(System.getProperty("saidanddone.build.root"));
    private static final Duration LASTING = Duration.ofSeconds(40);

    private final long seed = Long.getLong("saidanddone.attack.seed", new Random().nextInt(Integer.MAX_VALUE));

    @Test
    void whateverIsKilledPausedAndCutNothingBrokenIsPublishedAndNothingAcknowledgedIsLost() throws Exception {
        Path folder = ROOT.resolve("deploy/system-tests/target/attack-" + seed);
        Started started = new Started();
        // a build that is interrupted ends this JVM without a word to JUnit
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-the-attacked-suite"));
        try {
            Findings findings = new Campaign(
                            new AttackSettings(ROOT, folder, LASTING, seed, AttackSettings.CLIENTS, false), said -> {})
                    .run(started);
            assertThat(findings.violations()).as(report(findings)).isEmpty();
            assertThat(findings.completed()).as(report(findings)).isGreaterThan(200);
            assertThat(findings.looks()).as(report(findings)).isPositive();
            assertThat(findings.faults()).as(report(findings)).isNotEmpty();
            for (String published : List.of("standard published", "clause published")) {
                assertThat(findings.operations())
                        .as(report(findings))
                        .anyMatch(operation -> operation.write().kind().equals(published)
                                && operation.outcome().isWritten());
            }
        } finally {
            started.close();
        }
    }

    private static String report(Findings findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report.print(findings, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
