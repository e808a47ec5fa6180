package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saidanddone.local.story.Scene;
import org.saidanddone.local.story.Step;
import org.saidanddone.local.story.Story;
import org.saidanddone.local.story.StoryBroken;
import org.saidanddone.local.suite.Suite;

@ExtendWith(WholeSuite.class)
class StoryTest {
    @Test
    void theNewhamStoryIsToldOverPublicHttp(Suite suite) {
        List<String> told = new ArrayList<>();
        tell(suite, Set.of(), told);
        assertThat(told)
                .containsExactlyElementsOf(
                        Story.steps().stream().map(Step::name).toList());
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void leavingOutAnyOneStepBreaksIt(String step, Suite suite) {
        assertThatThrownBy(() -> tell(suite, Set.of(step), new ArrayList<>())).isInstanceOf(StoryBroken.class);
    }

    static Stream<String> everyStep() {
        return Story.steps().stream().map(Step::name);
    }

    private static void tell(Suite suite, Set<String> leftOut, List<String> told) {
        try (Scene scene = new Scene(suite.addresses(), suite::token)) {
            Story.tell(scene, leftOut, new Story.Audience() {
                @Override
                public void begins(Step step) {}

                @Override
                public void ends(Step step, String remark) {
                    told.add(step.name());
                }
            });
        }
    }
}
