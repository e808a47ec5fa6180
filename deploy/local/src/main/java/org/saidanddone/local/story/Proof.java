package org.saidanddone.local.story;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads the story before it is told: whoever acts is known, each reference was kept before, nothing is kept twice or in vain, and what changes nothing
 * says what it expects to see. Whether a change is needed shows only when the story is told without it.
 */
final class Proof {
    private final Book book;
    private final Set<String> kept = new HashSet<>(Telling.KNOWN_FROM_THE_START);
    private final Set<String> used = new HashSet<>(Telling.KNOWN_FROM_THE_START);
    private final Set<String> steps = new HashSet<>();

    private Proof(Book book) {
        this.book = book;
    }

    /**
     * Reads it.
     *
     * @throws StoryBroken at the first thing that is not right, with file and step
     */
    static void read(Book book) {
        Proof proof = new Proof(book);
        book.chapters().forEach(proof::chapter);
        proof.chapter(book.epilogue());
        for (String name : proof.kept) {
            if (!proof.used.contains(name)) {
                throw new StoryBroken("\"" + name + "\" is kept, and nothing refers to it.");
            }
        }
    }

    private void chapter(Chapter chapter) {
        for (Step step : chapter.steps()) {
            try {
                step(step);
            } catch (StoryBroken | IllegalArgumentException e) {
                throw new StoryBroken(chapter.file() + ", step \"" + step.name() + "\": " + e.getMessage());
            }
        }
    }

    private void step(Step step) {
        if (!steps.add(step.name())) {
            throw new StoryBroken("Another step has this name.");
        }
        for (Act act : step.acts()) {
            Person who = book.people().get(act.who());
            if (who == null) {
                throw new StoryBroken("Nobody is known as \"" + act.who() + "\".");
            }
            refer(who.of());
            referring(act);
            if (!act.changes() && act.keep().isEmpty() && !act.expect().looksInside()) {
                throw new StoryBroken("It changes nothing, keeps nothing and does not say what it expects to see.");
            }
        }
        for (Act act : step.acts()) {
            for (String name : act.keep().keySet()) {
                if (!kept.add(name)) {
                    throw new StoryBroken("\"" + name + "\" was kept before.");
                }
            }
        }
    }

    private void referring(Act act) {
        Filling references = Filling.references(this::refer);
        references.in(act.path());
        references.in(act.body());
        act.headers().values().forEach(references::in);
        act.keep().values().forEach(references::in);
        act.expect().absent().forEach(references::in);
        act.expect().counts().keySet().forEach(references::in);
        act.expect().fields().forEach((place, value) -> {
            references.in(place);
            references.in(value);
        });
    }

    private String refer(String name) {
        if (!kept.contains(name)) {
            throw new StoryBroken("Nothing was kept as \"" + name + "\" before.");
        }
        used.add(name);
        return "";
    }
}
