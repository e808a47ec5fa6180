package org.saidanddone.local.story;

import java.util.List;
import java.util.Map;

/**
 * The story as it is written down.
 *
 * @param people who acts, by the word that the steps use
 * @param epilogue what a restart must find as the story left it; it works with what the story kept
 */
record Book(String title, String about, Map<String, Person> people, List<Chapter> chapters, Chapter epilogue) {
    Book {
        people = Map.copyOf(people);
        chapters = List.copyOf(chapters);
    }

    List<Step> steps() {
        return chapters.stream().flatMap(chapter -> chapter.steps().stream()).toList();
    }
}
