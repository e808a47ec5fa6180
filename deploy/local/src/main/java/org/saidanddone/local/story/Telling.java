package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One telling of the story: sends each request, holds the answer against what is expected, keeps what is to be kept. */
final class Telling {
    /** An organisation that is none of the register, an id that nobody has, and a word that was never used before. */
    static final Set<String> KNOWN_FROM_THE_START = Set.of("the house itself", "an id that nobody has", "a new word");

    private final Book book;
    private final Doors doors;
    private final Post post;
    private final Audience audience;
    private final Memory memory;

    Telling(Book book, Doors doors, Post post, Audience audience, Map<String, String> kept) {
        this.book = book;
        this.doors = doors;
        this.post = post;
        this.audience = audience;
        Map<String, String> known = new HashMap<>(kept);
        KNOWN_FROM_THE_START.forEach(name -> known.put(name, UUID.randomUUID().toString()));
        this.memory = new Memory(known);
    }

    void tell(Chapter chapter, Set<String> leftOut) {
        audience.opens(chapter);
        for (Step step : chapter.steps()) {
            if (!leftOut.contains(step.name())) {
                audience.begins(step);
                tell(chapter, step);
                audience.ends(step);
            }
        }
    }

    Map<String, String> kept() {
        return memory.all();
    }

    private void tell(Chapter chapter, Step step) {
        try {
            for (int place = 0; place < step.acts().size(); place++) {
                audience.hears(act(step, place));
            }
        } catch (StoryBroken e) {
            throw new StoryBroken(chapter.file() + ", step \"" + step.name() + "\": " + e.getMessage());
        }
    }

    private Heard act(Step step, int place) {
        Act act = filled(step.acts().get(place));
        Person who = Optional.ofNullable(book.people().get(act.who()))
                .orElseThrow(() -> new StoryBroken("Nobody is known as \"" + act.who() + "\"."));
        UUID organisation = UUID.fromString(memory.recall(who.of()));
        long begun = System.nanoTime();
        Answer answer = send(who, organisation, act);
        Optional<String> otherwise = Comparison.of(answer, act.expect());
        while (otherwise.isPresent() && secondsSince(begun) < act.expect().seconds()) {
            answer = send(who, organisation, act);
            otherwise = Comparison.of(answer, act.expect());
        }
        otherwise.ifPresent(sentence -> {
            throw new StoryBroken(act.asks() + ": " + sentence);
        });
        for (Map.Entry<String, String> keep : act.keep().entrySet()) {
            memory.keep(keep.getKey(), answer.at(keep.getValue()));
        }
        return new Heard(
                step,
                place,
                act,
                who,
                doors.of(act.service()) + act.path(),
                answer.status(),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private Answer send(Person who, UUID organisation, Act act) {
        Answer page = post.send(who, organisation, act);
        if (act.pages() == null || page.status() != 200) {
            return page;
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        Answer last = page;
        // a feed always says where to go on, also after its end: there a page is empty
        while (last.body().path("items").size() > 0) {
            last.body().path("items").forEach(items::add);
            String next = last.body().path("next").asText("");
            if (next.isEmpty()) {
                break;
            }
            last = post.send(who, organisation, act.at(next));
        }
        return new Answer(
                page.status(),
                page.headers(),
                JsonNodeFactory.instance.objectNode().set("items", items));
    }

    private Act filled(Act act) {
        Filling references = Filling.references(memory::recall);
        Expected expect = act.expect();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        expect.fields().forEach((place, value) -> fields.put(references.in(place), references.in(value)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        expect.counts().forEach((place, count) -> counts.put(references.in(place), count));
        List<String> absent = expect.absent().stream().map(references::in).toList();
        return new Act(
                act.who(),
                references.in(act.asks()),
                filled(references, act.headers()),
                references.in(act.body()),
                act.pages(),
                new Expected(
                        expect.status(),
                        expect.problem(),
                        expect.gaps(),
                        expect.wrong(),
                        fields,
                        counts,
                        absent,
                        expect.within()),
                filled(references, act.keep()),
                act.shows());
    }

    private static Map<String, String> filled(Filling references, Map<String, String> texts) {
        Map<String, String> filled = new LinkedHashMap<>();
        texts.forEach((name, text) -> filled.put(name, references.in(text)));
        return filled;
    }

    private static double secondsSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
