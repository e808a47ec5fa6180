package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.Source;

class LaneTest {
    private final Lane lane = new Lane(Source.EVIDENCE, 10);

    @Test
    void aFailureWaitsLongerEachTimeAndTriesSmallerBatches() {
        lane.failed(0);
        assertThat(lane.waitsUntil()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
        assertThat(lane.limit()).isEqualTo(250);

        lane.failed(0);
        assertThat(lane.waitsUntil()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(lane.limit()).isEqualTo(125);
    }

    @Test
    void theWaitIsBoundedAndABatchHasAtLeastOneRecord() {
        for (int failure = 0; failure < 20; failure++) {
            lane.failed(0);
        }

        assertThat(lane.waitsUntil()).isEqualTo(TimeUnit.SECONDS.toNanos(5));
        assertThat(lane.limit()).isEqualTo(1);
    }

    @Test
    void aSuccessEndsTheBackoffAndDoublesTheBatches() {
        lane.failed(0);
        lane.failed(0);
        lane.applied(new Batches.Applied(11, false), 11, 0);

        assertThat(lane.limit()).isEqualTo(250);
        lane.failed(0);
        assertThat(lane.waitsUntil()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
    }

    @Test
    void recordsDeliveredAndNotAppliedAreReadAgain() {
        lane.readingFromNext();
        lane.applied(new Batches.Applied(12, false), 15, 0);

        assertThat(lane.reading()).isFalse();
        assertThat(lane.next()).isEqualTo(12);
    }

    @Test
    void aHeldSourceIsAskedAgainAfterTwentyMilliseconds() {
        lane.applied(new Batches.Applied(12, true), 15, 0);

        assertThat(lane.waits(TimeUnit.MILLISECONDS.toNanos(19))).isTrue();
        assertThat(lane.waits(TimeUnit.MILLISECONDS.toNanos(20))).isFalse();
    }
}
