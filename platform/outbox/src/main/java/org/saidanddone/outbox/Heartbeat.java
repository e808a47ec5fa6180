package org.saidanddone.outbox;

import java.nio.charset.StandardCharsets;

/**
 * What a relay says of itself each second.
 *
 * @param counter only ever rises, over restarts and from one relay to the next
 * @param oldestUnsentMillis the age of the lowest unsent row since it was appended, 0 when there is none
 */
record Heartbeat(long counter, long oldestUnsentMillis) {
    byte[] json() {
        return ("{\"counter\":" + counter + ",\"oldestUnsentMillis\":" + oldestUnsentMillis + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
