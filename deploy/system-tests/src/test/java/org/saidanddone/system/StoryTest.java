package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
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
    private static final int LEFT_OUT_IN_A_RUN = 5;

    @Test
    void theNewhamStoryIsToldOverPublicHttpAndIsThereAfterwards(Suite suite) {
        Told told = new Told();
        Map<String, String> kept = STORY.tell(suite.doors(), suite::token, Set.of(), told);
        assertThat(told.steps)
                .containsExactlyElementsOf(
                        STORY.steps().stream().map(Step::name).toList());
        STORY.lookAgain(suite.doors(), suite::token, kept, told);
    }

    /**
     * As many in a run as verify has time for, chosen by a seed that the report tells and {@code -Dsaidanddone.story.seed} sets. Six at a time, for much
     * of it is waiting; the story with nothing left out is told among them, so that it is not the crowd that breaks them.
     */
    @Test
    void itBreaksWithoutAnyStepThatLeavesOnlyAChange(Suite suite, TestReporter reporter)
            throws InterruptedException, ExecutionException {
        long seed = Long.getLong("saidanddone.story.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        List<Set<String>> leftOut = STORY.steps().stream()
                .filter(Step::leavesOnlyAChange)
                .map(step -> Set.of(step.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(leftOut, new Random(seed));
        leftOut.subList(LEFT_OUT_IN_A_RUN, leftOut.size()).clear();
        leftOut.add(leftOut.size() / 2, Set.of());
        List<Callable<Boolean>> tellings = leftOut.stream()
                .<Callable<Boolean>>map(steps -> () -> goesWell(suite, steps))
                .toList();
        List<Set<String>> wentWell = new ArrayList<>();
        try (ExecutorService six = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> told = six.invokeAll(tellings);
            for (int i = 0; i < told.size(); i++) {
                if (told.get(i).get()) {
                    wentWell.add(leftOut.get(i));
                }
            }
        }
        assertThat(wentWell).as("seed " + seed).containsExactly(Set.of());
    }

    private static boolean goesWell(Suite suite, Set<String> leftOut) {
        try {
            STORY.tell(suite.doors(), suite::token, leftOut, new Told());
            return true;
        } catch (StoryBroken e) {
            return false;
        }
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
