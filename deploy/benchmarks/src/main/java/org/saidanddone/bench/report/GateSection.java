package org.saidanddone.bench.report;

import java.util.ArrayList;
import java.util.List;
import org.saidanddone.bench.gate.GateTimes;

/** Tells how long the gate took, and the fence. */
final class GateSection {
    private static final int ITEMS_WITH_GOAL = 1_000;
    private static final double GATE_MILLIS = 25;
    private static final double FENCE_MILLIS = 20;

    private final Markdown out;

    GateSection(Markdown out) {
        this.out = out;
    }

    /** The goals, in the order of the table. */
    List<Goal> tell(GateTimes.Outcome outcome) {
        out.heading("The gate after the fence, and the fence");
        out.paragraph(words());
        List<String[]> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (GateTimes.Taken taken : outcome.sizes()) {
            for (Held held : held(taken)) {
                rows.add(Rows.of(held, Integer.toString(taken.items()), Integer.toString(taken.facts())));
                goals.addAll(held.goals("gate for " + taken.items() + " items, "));
            }
        }
        Held fence = Held.told("fence on an idle suite", outcome.fence(), outcome.ends())
                .within(FENCE_MILLIS);
        rows.add(Rows.of(fence, "", ""));
        goals.addAll(fence.goals(""));
        out.table(Rows.head("items", "facts"), rows);
        return goals;
    }

    private static List<Held> held(GateTimes.Taken taken) {
        Held first = Held.told("first check", taken.first(), taken.bare());
        Held check = Held.told("check", taken.check(), taken.bare());
        Held publication = Held.told("publication", taken.publication(), taken.bare());
        return taken.items() == ITEMS_WITH_GOAL
                ? List.of(first, check.within(GATE_MILLIS), publication.within(GATE_MILLIS))
                : List.of(first, check, publication);
    }

    private static String words() {
        return """
            Of contract-service, one after the other on an idle suite, from its own timers: each figure is the rise of a timer's sum while its \
            count rose by one, so neither HTTP nor the reading is in it. *Publication*: from holding the gate lock until verdict, version, \
            closure index and outbox row are stored; the fence, the wait for the lock, the commit and the acknowledgement are not in it. Each \
            is another clause on the same standard, and the next one waits until audit-service has judged it again. *Check*: the same question \
            on a snapshot, without the lock, until the verdict is found. *First check*: the first question of all about these facts, once; \
            contract-service had read none of them before. *Facts*: all that is read and judged for one clause, down to consents, visits, homes \
            and organisations. *Bare*, of the gate: one statement that reads the same facts by their ids, which are known beforehand; of the \
            fence: asking the broker where the three topics end and which they are. Each person said %d things, each confirmed, and 200 of \
            them stand under a provision.""".formatted(GateTimes.EACH_SAID);
    }
}
