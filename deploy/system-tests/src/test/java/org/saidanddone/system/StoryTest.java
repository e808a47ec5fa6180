package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.local.story.Audience;
import org.saidanddone.local.story.Chapter;
import org.saidanddone.local.story.Heard;
import org.saidanddone.local.story.Step;
import org.saidanddone.local.story.Story;
import org.saidanddone.local.story.StoryBroken;
import org.saidanddone.local.suite.Suite;

/** That each step is needed is shown in two ways: on what is written (StoryFilesTest), and here, of steps that leave nothing but a change. */
@ExtendWith(WholeSuite.class)
class StoryTest {
    private static final Story STORY = Story.ofNewham();

    @Test
    void theNewhamStoryIsToldOverPublicHttpAndIsThereAfterwards(Suite suite) {
        Told told = new Told();
        Map<String, String> kept = STORY.tell(suite.doors(), suite::token, Set.of(), told);
        assertThat(told.steps)
                .containsExactlyElementsOf(
                        STORY.steps().stream().map(Step::name).toList());
        STORY.lookAgain(suite.doors(), suite::token, kept, told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Winston is in",
                "the group says yes",
                "both say yes",
                "Yusuf's voice",
                "under her second answer",
                "the link is reviewed",
                "Leroy takes it back"
            })
    void leavingOutAStepThatLeavesOnlyAChangeBreaksIt(String step, Suite suite) {
        assertThat(STORY.steps()).anyMatch(written -> written.name().equals(step) && written.leavesOnlyAChange());
        assertThatThrownBy(() -> STORY.tell(suite.doors(), suite::token, Set.of(step), new Told()))
                .isInstanceOf(StoryBroken.class);
    }

    private static final class Told implements Audience {
        private final List<String> steps = new ArrayList<>();

        @Override
        public void opens(Chapter chapter) {}

        @Override
        public void begins(Step step) {}

        @Override
        public void hears(Heard heard) {}

        @Override
        public void ends(Step step) {
            steps.add(step.name());
        }
    }
}
