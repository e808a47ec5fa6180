package org.saidanddone.attack.history;

import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it.
 *
 * @param replica whom it was sent to, such as {@code standards-2}
 * @param request method and path
 * @param key the Idempotency-Key; null without one
 * @param sent in microseconds since the attack began
 * @param answered when the answer was read, or waiting for it ended
 * @param status of the answer; 0 when there was none
 * @param replayed whether the answer says that it is an earlier one, told again
 * @param problem the type of a refusal; of a lost answer, why it was lost
 */
public record Attempt(
        String replica,
        String request,
        @Nullable String key,
        long sent,
        long answered,
        int status,
        Outcome outcome,
        boolean replayed,
        @Nullable String problem) {}
