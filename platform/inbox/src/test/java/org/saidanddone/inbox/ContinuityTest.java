package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.Source;

class ContinuityTest {
    private static final StoredOffset STORED = new StoredOffset(Source.EVIDENCE, "A", 4, 10, null, 0);

    @Test
    void theSameTopicReachingFurtherIsUnbroken() {
        assertThat(Continuity.broken(STORED, new TopicView("A", 1, 4, 0, 12))).isEmpty();
    }

    @Test
    void aHigherLeaderEpochIsUnbroken() {
        assertThat(Continuity.broken(STORED, new TopicView("A", 1, 5, 0, 10))).isEmpty();
    }

    @Test
    void eventsLostAfterTheyWereReadAreNoBreak() {
        assertThat(Continuity.broken(STORED, new TopicView("A", 1, 4, 10, 10))).isEmpty();
    }

    @Test
    void aTopicNeverSeenBeforeIsAnyTopic() {
        assertThat(Continuity.broken(
                        new StoredOffset(Source.EVIDENCE, null, -1, 0, null, 0), new TopicView("B", 1, 0, 0, 3)))
                .isEmpty();
    }

    @Test
    void aRecreatedTopicIsADefiniteBreak() {
        assertThat(Continuity.broken(STORED, new TopicView("B", 1, 4, 0, 12)))
                .contains(new Continuity.Break("the topic was recreated", true));
    }

    @Test
    void aSecondPartitionIsADefiniteBreak() {
        assertThat(Continuity.broken(STORED, new TopicView("A", 2, 4, 0, 12)))
                .contains(new Continuity.Break("the topic has not exactly one partition", true));
    }

    @Test
    void aLeaderEpochThatWentBackwardsIsABreakIfItStays() {
        assertThat(Continuity.broken(STORED, new TopicView("A", 1, 3, 0, 12)))
                .contains(new Continuity.Break("the leader epoch went backwards", false));
    }

    @Test
    void anEndBelowWhatWasReadIsABreakIfItStays() {
        assertThat(Continuity.broken(STORED, new TopicView("A", 1, 4, 0, 9)))
                .contains(new Continuity.Break("the topic ends before what was read", false));
    }

    @Test
    void aBeginningAboveWhatWasReadIsABreakIfItStays() {
        assertThat(Continuity.broken(STORED, new TopicView("A", 1, 4, 11, 12)))
                .contains(new Continuity.Break("the topic begins after what was read", false));
    }
}
