package org.saidanddone.local.story;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Newham story, from what people said to a contract that a council pulls, and back. It is written down in {@code resources/story}. */
public final class Story {
    private final Book book;

    private Story(Book book) {
        this.book = book;
    }

    /**
     * The story as it comes with the suite.
     *
     * @throws StoryBroken when it is not well written
     */
    public static Story ofNewham() {
        Book book = written();
        Proof.read(book);
        return new Story(book);
    }

    /** As it is written, not yet read through. */
    static Book written() {
        return new BookReader(name -> {
                    InputStream file = Story.class.getResourceAsStream("/story/" + name);
                    if (file == null) {
                        throw new FileNotFoundException("there is no such file");
                    }
                    return file;
                })
                .read();
    }

    public String title() {
        return book.title();
    }

    /** What it is about, in a few sentences. */
    public String about() {
        return book.about();
    }

    public List<Step> steps() {
        return book.steps();
    }

    /**
     * Tells the story.
     *
     * @param leftOut names of steps to leave out, which breaks it
     * @return what it kept, by name
     * @throws StoryBroken when a step is not as it should be
     */
    public Map<String, String> tell(Doors doors, Tokens tokens, Set<String> leftOut, Audience audience) {
        try (Post post = new Post(doors, tokens)) {
            Telling telling = new Telling(book, doors, post, audience, Map.of());
            book.chapters().forEach(chapter -> telling.tell(chapter, leftOut));
            return telling.kept();
        }
    }

    /**
     * Looks whether everything is as an earlier telling left it.
     *
     * @param kept what that telling kept
     * @throws StoryBroken when something is otherwise
     */
    public void lookAgain(Doors doors, Tokens tokens, Map<String, String> kept, Audience audience) {
        try (Post post = new Post(doors, tokens)) {
            new Telling(book, doors, post, audience, kept).tell(book.epilogue(), Set.of());
        }
    }
}
