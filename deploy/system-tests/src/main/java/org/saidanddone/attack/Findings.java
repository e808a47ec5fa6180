package org.saidanddone.attack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saidanddone.attack.check.Violation;
import org.saidanddone.attack.history.FaultDone;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;

/**
 * What an attack came to.
 *
 * @param history the file with all of it
 * @param plots how many programmes were played on
 * @param looks how often a database was looked at meanwhile
 */
public record Findings(
        AttackSettings settings,
        Path history,
        List<Operation> operations,
        List<FaultDone> faults,
        List<Violation> violations,
        int plots,
        long looks) {
    private static final int PROCESSES_OF_EVERYTHING = 8;

    public Findings {
        operations = List.copyOf(operations);
        faults = List.copyOf(faults);
        violations = List.copyOf(violations);
    }

    /** Operations of which it is known what became of them. */
    public long completed() {
        return operations.stream()
                .filter(operation -> operation.outcome().isDefinite())
                .count();
    }

    /** Processes that were ended as by {@code kill -9}. */
    public long kills() {
        return faults.stream()
                .mapToLong(fault -> switch (fault.kind()) {
                    case "kill", "kill broker" -> 1;
                    case "restart everything" -> PROCESSES_OF_EVERYTHING;
                    default -> 0;
                })
                .sum();
    }

    /** How many operations of each kind ended how. */
    Map<String, Map<Outcome, Long>> byKind() {
        Map<String, Map<Outcome, Long>> kinds = new TreeMap<>();
        for (Operation operation : operations) {
            kinds.computeIfAbsent(operation.write().kind(), kind -> new TreeMap<>())
                    .merge(operation.outcome(), 1L, Long::sum);
        }
        return kinds;
    }

    Map<String, Long> faultsByKind() {
        Map<String, Long> kinds = new TreeMap<>();
        faults.forEach(fault -> kinds.merge(fault.kind(), 1L, Long::sum));
        return kinds;
    }
}
