package org.saidanddone.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saidanddone.local.story.Audience;
import org.saidanddone.local.story.Chapter;
import org.saidanddone.local.story.Heard;
import org.saidanddone.local.story.Step;
import org.saidanddone.local.story.Transcript;

/** Tells on the screen what is going on, line by line. */
final class Screen implements Audience {
    private static final int WIDTH = 110;
    private static final String MARGIN = " ".repeat(10);

    private final PrintStream out;
    private final long begun = System.nanoTime();

    Screen(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    @Override
    public void opens(Chapter chapter) {
        say("");
        say("— " + chapter.title() + " —");
        wrapped(chapter.about()).forEach(this::say);
        say("");
    }

    @Override
    public void begins(Step step) {
        List<String> lines = wrapped(step.tells());
        say(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), lines.getFirst()));
        lines.stream().skip(1).map(MARGIN::concat).forEach(this::say);
    }

    @Override
    public void hears(Heard heard) {
        Transcript.of(heard).stream().map((MARGIN + "  ")::concat).forEach(this::say);
    }

    @Override
    public void ends(Step step) {
        Transcript.ending(step).stream().map((MARGIN + "  ")::concat).forEach(this::say);
        if (step.milestone() != null) {
            say(String.format(Locale.ROOT, "%n   *** %s after %.1f s ***%n", step.milestone(), seconds()));
        }
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
