package org.saidanddone.attack.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.events.id.AggregateType;

/**
 * G5, asked when everything has arrived: each write that was answered stands in the journal exactly once, at the version that the answer told and as the event that it is, the
 * versions of each aggregate without gaps and in their order; and there is no event that nobody asked for.
 */
public final class JournalCheck {
    /** Also told of what goes along when a visit moves, for which nobody asks by itself. */
    private static final String GOES_ALONG = "evidence.corrected";

    private static final Set<AggregateType> CHANGED = EnumSet.of(
            AggregateType.EVIDENCE,
            AggregateType.CONSENT,
            AggregateType.VISIT,
            AggregateType.PROVISION,
            AggregateType.STANDARD_VERSION,
            AggregateType.CLAUSE_VERSION);

    /** The ends of events that other events lead to. */
    private static final List<String> FOLLOWS = List.of(".suspended", ".superseded", GOES_ALONG);

    private final List<JournalLine> journal;
    private final List<Operation> operations;
    private final Violations violations;
    private final Map<String, List<JournalLine>> byAggregate;

    private JournalCheck(List<JournalLine> journal, List<Operation> operations, Violations violations) {
        this.journal = journal;
        this.operations = operations.stream()
                .filter(operation -> operation.write().event() != null)
                .toList();
        this.violations = violations;
        this.byAggregate = journal.stream().collect(Collectors.groupingBy(JournalLine::aggregate));
    }

    static void look(List<JournalLine> journal, List<Operation> operations, Violations violations) {
        JournalCheck check = new JournalCheck(journal, operations, violations);
        check.order();
        check.answered();
        check.counts();
        check.unasked();
    }

    private void order() {
        byAggregate.forEach((aggregate, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).version() != i + 1) {
                    found(
                            "the versions of " + lines.get(i).event().aggregate() + " do not ascend one by one",
                            List.of());
                    return;
                }
            }
        });
    }

    /** What an answer told stands where it was told to stand. */
    private void answered() {
        Map<String, Operation> tellers = new HashMap<>();
        for (Operation operation : operations) {
            Long version = operation.version();
            String aggregate = operation.aggregate();
            if (!operation.outcome().isWritten() || version == null || aggregate == null) {
                continue;
            }
            List<JournalLine> lines = byAggregate.getOrDefault(aggregate, List.of());
            boolean stands = version <= lines.size()
                    && (operation.write().repeatable()
                            || lines.get((int) (version - 1))
                                    .type()
                                    .equals(operation.write().event()));
            if (!stands) {
                found("what was answered as written does not stand in the journal at its version", List.of(operation));
            }
            Operation other = operation.write().repeatable() ? null : tellers.put(aggregate + version, operation);
            if (other != null) {
                found("two writes were answered with the same version", List.of(other, operation));
            }
        }
    }

    /** Neither fewer events than were answered, nor more than were asked for. */
    private void counts() {
        Map<String, List<Operation>> asked = operations.stream()
                .filter(operation -> !Objects.equals(operation.write().event(), GOES_ALONG))
                .collect(Collectors.groupingBy(JournalCheck::counted));
        Map<String, Long> standing = new HashMap<>();
        for (JournalLine line : journal) {
            standing.merge(line.aggregate() + " " + line.type(), 1L, Long::sum);
            standing.merge("new " + line.type(), line.version() == 1 ? 1L : 0L, Long::sum);
        }
        asked.forEach((what, some) -> {
            long stands = standing.getOrDefault(what, 0L);
            if (stands < least(some) || stands > most(some)) {
                found(
                        "of " + what + " " + stands + " stand in the journal, and at least " + least(some)
                                + " and at most " + most(some) + " were written",
                        some.subList(0, Math.min(20, some.size())));
            }
        });
    }

    /** Of what clients change: changes that stand in the journal and nobody asked for, nor do they follow from other writes. */
    private void unasked() {
        Set<String> asked = operations.stream().map(JournalCheck::counted).collect(Collectors.toSet());
        for (JournalLine line : journal) {
            boolean change = line.version() > 1
                    && CHANGED.contains(line.event().aggregate().type())
                    && FOLLOWS.stream().noneMatch(line.type()::endsWith);
            if (change && !asked.contains(line.aggregate() + " " + line.type())) {
                found("nobody asked for " + line.type() + " of " + line.event().aggregate(), List.of());
            }
        }
    }

    /** New things are counted by kind, since a lost answer does not tell their ids; changes by what they change. */
    private static String counted(Operation operation) {
        String aggregate = operation.write().aggregate();
        return (aggregate == null ? "new" : aggregate) + " " + operation.write().event();
    }

    private static long least(List<Operation> some) {
        List<Operation> written = some.stream()
                .filter(operation -> operation.outcome().isWritten())
                .toList();
        if (!isRepeatable(some)) {
            return written.size();
        }
        return isTakingBack(some)
                ? targets(written).size()
                : written.stream()
                        .filter(operation -> operation.attempts().stream().anyMatch(attempt -> attempt.status() == 201))
                        .count();
    }

    private static long most(List<Operation> some) {
        List<Operation> possible = some.stream()
                .filter(operation -> operation.outcome() != Outcome.REFUSED)
                .toList();
        return isRepeatable(some) && isTakingBack(some) ? targets(possible).size() : possible.size();
    }

    private static boolean isRepeatable(List<Operation> some) {
        return some.getFirst().write().repeatable();
    }

    /** Done twice, it is done once: it leaves nothing new behind. */
    private static boolean isTakingBack(List<Operation> some) {
        return String.valueOf(some.getFirst().write().event()).endsWith("withdrawn");
    }

    private static Set<String> targets(List<Operation> some) {
        Set<String> targets = new HashSet<>();
        some.forEach(operation -> targets.add(String.valueOf(operation.write().undoes())));
        return targets;
    }

    private void found(String what, List<Operation> concerned) {
        violations.found("journal", what, new ArrayList<>(concerned));
    }
}
