package org.saidanddone.local.story;

/** A step did not go as the story has it. The message says which and how, for the person at the screen. */
public final class StoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoryBroken(String sentence) {
        super(sentence);
    }
}
