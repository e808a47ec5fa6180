package org.saidanddone.attack.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Needs;
import org.saidanddone.attack.plot.Plot;

/**
 * G1: no publication whose request was sent after a chain-breaking write was answered as done succeeds on it. The same is asked of
 * publication-checks, which are the same question without the act.
 *
 * <p>A register that the candidate needs may hold if some write that mends it may have come before the answer, and after every write that broke it
 * and was answered as done before the request was first sent. Whatever is not known to be refused may have been written at any
 * time from its first request on. So what is found here cannot have been right in any order of events.
 */
public final class PublicationCheck {
    private PublicationCheck() {}

    /** Looks at one operation that asked the gate, and got a yes. */
    public static void look(Operation asked, Plot plot, History history, Violations violations) {
        Candidate candidate = plot.candidate(String.valueOf(asked.write().candidate()))
                .orElseThrow(() -> new IllegalStateException("a candidate of another plot"));
        List<Operation> others = history.of(plot.number()).stream()
                .filter(operation -> operation != asked)
                .toList();
        List<Operation> breaking = new ArrayList<>();
        Predicate<String> mayHold = register -> mayHold(register, asked, others, breaking);
        if (!Needs.met(plot, candidate, mayHold)) {
            List<Operation> concerned =
                    new ArrayList<>(breaking.stream().distinct().toList());
            concerned.add(asked);
            violations.found(
                    "G1",
                    asked.write().kind() + " was answered with yes, after what it needs was answered as broken",
                    concerned);
        }
    }

    /** Whether the register may have held at some moment at which the answer was right. */
    private static boolean mayHold(String register, Operation asked, List<Operation> others, List<Operation> breaking) {
        List<Operation> broken = others.stream()
                .filter(operation -> operation.write().breaks().contains(register))
                .filter(operation -> operation.done() < asked.sent())
                .toList();
        boolean mended = others.stream()
                .filter(operation -> operation.write().mends().contains(register))
                .filter(operation -> operation.outcome() != Outcome.REFUSED)
                .filter(operation -> operation.sent() < asked.written())
                .anyMatch(mending -> broken.stream().noneMatch(breaks -> overtakes(breaks, mending)));
        if (!mended) {
            broken.stream().max(Comparator.comparingLong(Operation::sent)).ifPresent(breaking::add);
        }
        return mended;
    }

    /** Whether nothing is left of what mended a register once the other is done. */
    private static boolean overtakes(Operation breaks, Operation mending) {
        String undoes = breaks.write().undoes();
        return undoes == null ? mending.written() < breaks.sent() : undoes.equals(mending.made());
    }
}
