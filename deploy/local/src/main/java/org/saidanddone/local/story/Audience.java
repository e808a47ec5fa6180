package org.saidanddone.local.story;

/** Whoever follows the story. */
public interface Audience {
    /** A chapter begins. */
    void opens(Chapter chapter);

    /** A step begins; what it tells comes before what it does. */
    void begins(Step step);

    /** A request was answered as it should be. */
    void hears(Heard heard);

    /** A step went as it should. */
    void ends(Step step);
}
