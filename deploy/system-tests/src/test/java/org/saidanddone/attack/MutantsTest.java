package org.saidanddone.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That each mutant still breaks the code as it is; deploy/system-tests/mutants/run shows that the attack finds them. */
class MutantsTest {
    private static final Path ROOT = Path.of(System.getProperty("saidanddone.build.root"));
    private static final Path MUTANTS = ROOT.resolve("deploy/system-tests/mutants");

    static List<Path> mutants() throws IOException {
        try (Stream<Path> all = Files.list(MUTANTS)) {
            return all.filter(path -> path.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreAtLeastSix() throws IOException {
        assertThat(mutants()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void eachAppliesToTheCodeAsItIs(Path mutant) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "apply", "--check", mutant.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }
}
