package org.saidanddone.local.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the story.
 *
 * @param name short, and the only one of its kind
 * @param tells what happens, in one or two plain sentences
 * @param milestone what is reached with it, where the time of that is told
 * @param acts one, or one for each row of its table
 */
public record Step(String name, String tells, @Nullable String milestone, List<Act> acts) {
    public Step {
        acts = List.copyOf(acts);
    }

    /** Whether all that it leaves is a change in a service: what it is needed for shows only when it is left out. */
    public boolean leavesOnlyAChange() {
        return acts.stream().allMatch(act -> act.keep().isEmpty() && act.changes());
    }
}
