package org.saidanddone.attack.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is about.
 *
 * @param kind as the report names it
 * @param plot the number of the programme it concerns
 * @param aggregate the id of what it changes; null when it makes something new
 * @param event the event that it appends, without prefix and suffix; null when it appends none
 * @param candidate the id of what it asks the gate about; null otherwise
 * @param breaks the registers that do not hold any more once it is written
 * @param mends the registers that hold once it is written
 * @param undoes the id of what another operation made, which alone it takes back; null when it breaks whatever mended its registers
 * @param repeatable whether doing it again appends no second event
 */
public record Write(
        String kind,
        int plot,
        @Nullable String aggregate,
        @Nullable String event,
        @Nullable String candidate,
        List<String> breaks,
        List<String> mends,
        @Nullable String undoes,
        boolean repeatable) {
    public Write {
        breaks = List.copyOf(breaks);
        mends = List.copyOf(mends);
    }

    /** Makes something new. */
    public static Write creation(String kind, int plot, @Nullable String event) {
        return new Write(kind, plot, null, event, null, List.of(), List.of(), null, false);
    }

    /** Changes something. */
    public static Write change(String kind, int plot, String aggregate, String event) {
        return new Write(kind, plot, aggregate, event, null, List.of(), List.of(), null, false);
    }

    /** Asks the gate. */
    public static Write question(String kind, int plot, String candidate, @Nullable String event) {
        return new Write(kind, plot, candidate, event, candidate, List.of(), List.of(), null, false);
    }

    public Write breaking(List<String> registers) {
        return new Write(kind, plot, aggregate, event, candidate, registers, mends, undoes, repeatable);
    }

    public Write mending(List<String> registers) {
        return new Write(kind, plot, aggregate, event, candidate, breaks, registers, undoes, repeatable);
    }

    public Write undoing(String made) {
        return new Write(kind, plot, aggregate, event, candidate, breaks, mends, made, repeatable);
    }

    public Write atMostOnce() {
        return new Write(kind, plot, aggregate, event, candidate, breaks, mends, undoes, true);
    }
}
