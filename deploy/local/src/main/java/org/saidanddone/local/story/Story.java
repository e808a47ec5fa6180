package org.saidanddone.local.story;

import static org.saidanddone.local.story.Scene.expect;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The short Newham story, from what people said to a clause that a council pulls, and back. */
public final class Story {
    private static final List<Step> STEPS = Stream.of(
                    Inspection.steps(), Standard.steps(), Contract.steps(), Aftermath.steps())
            .flatMap(List::stream)
            .toList();

    private Story() {}

    public static List<Step> steps() {
        return STEPS;
    }

    /**
     * Tells the story.
     *
     * @param leftOut names of steps to leave out, which breaks it
     * @param audience hears of each step
     * @throws StoryBroken when a step is not as it should be, or what the story is told for did not happen
     */
    public static void tell(Scene scene, Set<String> leftOut, Audience audience) {
        for (Step step : STEPS) {
            if (!leftOut.contains(step.name())) {
                audience.begins(step);
                audience.ends(step, step.act().in(scene));
            }
        }
        scene.recall("suspended");
    }

    /** Whether the clause of an earlier telling still stands as the story left it. */
    public static boolean standsAsItWasLeft(Scene scene, String clause, String borough) {
        scene.remember("borough", borough);
        return Aftermath.isSuspended(
                expect(200, scene.get(Person.COUNCIL_SYSTEM, scene.services().contracts(), "/v1/clauses/" + clause)));
    }

    /** Whoever follows the story. */
    public interface Audience {
        void begins(Step step);

        void ends(Step step, String remark);
    }
}
