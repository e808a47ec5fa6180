package org.saidanddone.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScrapeTest {
    private static final Scrape SCRAPE = new Scrape("""
            # HELP saidanddone_fence_seconds Time to prove.
            # TYPE saidanddone_fence_seconds histogram
            saidanddone_fence_seconds_bucket{outcome="passed",le="0.005",} 1.0
            saidanddone_fence_seconds_count{outcome="passed-by",} 7.0
            saidanddone_fence_seconds_count{outcome="passed",} 3.0
            saidanddone_fence_seconds_sum{outcome="passed",} 0.0123
            """);

    @Test
    void aTimerIsReadWithItsCountAndItsSum() {
        assertThat(SCRAPE.timer("saidanddone_fence", "outcome=\"passed\"")).isEqualTo(new Scrape.Timed(3, 0.0123));
    }

    @Test
    void aTimerThatIsNotThereIsNotTakenForZero() {
        assertThatThrownBy(() -> SCRAPE.timer("saidanddone_fence", "outcome=\"ends\""))
                .isInstanceOf(IllegalStateException.class);
    }
}
