package org.saidanddone.local.story;

import java.util.List;

/**
 * One file of the story.
 *
 * @param file its name, for who mends it
 * @param about what happens in it, in a few sentences
 */
public record Chapter(String file, String title, String about, List<Step> steps) {
    public Chapter {
        steps = List.copyOf(steps);
    }
}
