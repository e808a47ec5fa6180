package org.saidanddone.local.story;

/**
 * One step of the story.
 *
 * @param name short and stable, so that a test can leave it out
 * @param sentence what happens, in plain English
 */
public record Step(String name, String sentence, Act act) {
    /** What the step does; it answers a short remark for the screen. */
    @FunctionalInterface
    public interface Act {
        String in(Scene scene);
    }
}
