package org.saidanddone.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of the Newham story, held against what a story of it must have; nothing is started for it. */
class StoryFilesTest {
    private static final Book BOOK = Story.written();

    @Test
    void itIsWellWritten() {
        assertThatCode(() -> Proof.read(BOOK)).doesNotThrowAnyException();
    }

    /** Some other step refers to what it keeps. Steps that keep nothing assert what they see, or are left out for real in StoryTest. */
    @ParameterizedTest
    @MethodSource("stepsThatKeepSomething")
    void leavingOutAStepThatKeepsSomethingBreaksIt(String step) {
        assertThatThrownBy(() -> Proof.read(without(step))).isInstanceOf(StoryBroken.class);
    }

    @Test
    void itHasTheWholeCast() {
        assertThat(acts("POST evidence /v1/organisations"))
                .extracting(act -> act.body().path("kind").asText())
                .containsExactly("user-led", "commissioner", "provider", "provider", "support", "user-led");
        assertThat(acts("POST evidence /v1/care-settings")).hasSize(3);
        assertThat(acts("POST evidence /v1/visits")).hasSize(4);
        assertThat(acts("POST evidence /v1/evidence")).hasSizeGreaterThanOrEqualTo(15);
        assertThat(acts("POST evidence /v1/evidence"))
                .extracting(act -> act.body().path("account").asText())
                .contains("first-person", "supported", "peer-observed", "professional");
        assertThat(acts("POST standards /v1/standards"))
                .extracting(Act::who)
                .as("five of the group, and one that the borough drafts and the gate refuses")
                .containsOnlyOnce("Helen")
                .hasSize(6);
        assertThat(acts("POST contracts /v1/contracts")).hasSize(1);
        assertThat(acts("POST contracts /v1/contracts/${the contract}/clauses")).hasSize(6);
    }

    @Test
    void everyRuleIsMissedAtLeastOnce() {
        assertThat(all().flatMap(act -> act.expect().gaps().stream()).map(gap -> gap.substring(0, gap.indexOf(' '))))
                .contains(
                        "rooted-in-evidence",
                        "enough-voices",
                        "consent-in-force",
                        "checked-back",
                        "user-led-inspection",
                        "user-authorship",
                        "joint-assent");
    }

    /**
     * Of the problem types that the services have (ProblemType), those that a person meets whose program speaks HTTP well. The others are for programs that
     * do not (method-not-allowed, not-acceptable, unsupported-media-type, too-large), or of a moment that no story can order (conflict, still-running,
     * chain-unverifiable, open-finding, too-many-requests, not-proven-current, unavailable, internal).
     */
    @Test
    void everyKindOfRefusalOccurs() {
        assertThat(all().map(act -> act.expect().problem())
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "malformed",
                        "invalid",
                        "unauthenticated",
                        "forbidden",
                        "not-found",
                        "wrong-state",
                        "already-published",
                        "digest-differs",
                        "stale",
                        "unknown-reference",
                        "wrong-kind",
                        "chain-incomplete",
                        "idempotency-key-reused",
                        "precondition-required");
    }

    static Stream<String> stepsThatKeepSomething() {
        return BOOK.steps().stream()
                .filter(step -> step.acts().stream().anyMatch(act -> !act.keep().isEmpty()))
                .map(Step::name);
    }

    private static Stream<Act> all() {
        return BOOK.steps().stream().flatMap(step -> step.acts().stream());
    }

    /** Of those that are done, not refused. */
    private static List<Act> acts(String asks) {
        return all().filter(act -> act.asks().equals(asks) && act.expect().status() == 201)
                .toList();
    }

    private static Book without(String step) {
        List<Chapter> chapters = BOOK.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.file(),
                        chapter.title(),
                        chapter.about(),
                        chapter.steps().stream()
                                .filter(written -> !written.name().equals(step))
                                .toList()))
                .toList();
        return new Book(BOOK.title(), BOOK.about(), BOOK.people(), chapters, BOOK.epilogue());
    }
}
