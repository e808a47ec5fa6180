package org.saidanddone.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceJvmTest {
    @Test
    void whatTheEnvironmentAddsComesLastSoThatItsWordCounts() {
        assertThat(ServiceJvm.flags(Map.of("SAID_AND_DONE_JVM", "-XX:TieredStopAtLevel=4  -Xmx512m")))
                .containsAll(ServiceJvm.flags(Map.of()))
                .endsWith("-XX:TieredStopAtLevel=4", "-Xmx512m");
    }

    @Test
    void withoutAWordOfTheEnvironmentOnlyTheQuickCompilerWorks() {
        assertThat(ServiceJvm.flags(Map.of())).contains("-XX:TieredStopAtLevel=1");
        assertThat(ServiceJvm.flags(Map.of("SAID_AND_DONE_JVM", " "))).isEqualTo(ServiceJvm.flags(Map.of()));
    }
}
