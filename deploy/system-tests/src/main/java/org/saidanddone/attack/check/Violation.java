package org.saidanddone.attack.check;

import java.util.List;
import org.saidanddone.attack.history.Operation;

/**
 * Something that may not happen.
 *
 * @param check which checker found it
 * @param after how many operations were completed when it was found
 * @param at microseconds since the attack began
 */
public record Violation(String check, String what, List<Operation> concerned, long after, long at) {
    public Violation {
        concerned = List.copyOf(concerned);
    }
}
