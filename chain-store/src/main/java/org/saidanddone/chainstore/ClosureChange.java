package org.saidanddone.chainstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saidanddone.events.id.AggregateRef;

/**
 * What must be written to make of one closure another: nearly always very little, however much there is in them.
 *
 * @param added with the version of each
 * @param changed those that were there with another version, with the new one
 * @param gone that are not there any more
 */
record ClosureChange(Map<AggregateRef, Long> added, Map<AggregateRef, Long> changed, Set<AggregateRef> gone) {
    static ClosureChange between(Map<AggregateRef, Long> before, Map<AggregateRef, Long> after) {
        Map<AggregateRef, Long> added = new HashMap<>();
        Map<AggregateRef, Long> changed = new HashMap<>();
        after.forEach((ref, version) -> {
            Long old = before.get(ref);
            if (old == null) {
                added.put(ref, version);
            } else if (!old.equals(version)) {
                changed.put(ref, version);
            }
        });
        return new ClosureChange(
                added,
                changed,
                before.keySet().stream().filter(ref -> !after.containsKey(ref)).collect(Collectors.toSet()));
    }
}
