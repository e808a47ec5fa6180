package org.saidanddone.testing.conformance;

import java.util.Map;

/** What a service contributes: who calls each operation, and on what. */
public interface Stage {
    /**
     * A subject that nothing happened to yet, on which the documented example of the operation succeeds.
     *
     * @param operation its {@code operationId}
     * @throws IllegalArgumentException when the stage has no entry for it: nothing is left out
     */
    Subject subject(String operation);

    /** All that the service keeps, as it stands, by table: compared before and after what must change nothing. */
    Map<String, String> state();
}
