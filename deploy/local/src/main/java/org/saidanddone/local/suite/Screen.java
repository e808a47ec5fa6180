package org.saidanddone.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import org.saidanddone.local.story.Step;
import org.saidanddone.local.story.Story;

/** Tells on the screen what is going on, line by line. */
final class Screen implements Story.Audience {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    Screen(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    @Override
    public void begins(Step step) {
        out.printf("%6.1f s  %s%n", seconds(), step.sentence());
    }

    @Override
    public void ends(Step step, String remark) {
        out.printf("          ✓ %s%n", remark);
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
