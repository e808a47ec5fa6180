package org.saidanddone.events.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    @Test
    void itBeginsWithTheMillisecondAsInTheExampleOfRfc9562() {
        UUID id = UuidV7.at(Instant.parse("2022-02-22T19:22:22Z"));

        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void twoOfTheSameMillisecondDiffer() {
        Instant instant = Instant.parse("2022-02-22T19:22:22Z");

        assertThat(UuidV7.at(instant)).isNotEqualTo(UuidV7.at(instant));
    }
}
