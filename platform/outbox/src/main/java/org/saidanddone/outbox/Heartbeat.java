package org.saidanddone.outbox;

import java.nio.charset.StandardCharsets;

/**
 * What a relay says of itself each second.
 *
 * @param counter only ever rises, over restarts and from one relay to the next
 * @param oldestUnsentMillis the age of the lowest unsent row since it was appended, 0 when there is none
 * @param topicId Kafka's id of the topic that it writes to
 * @param nextOffset where the next event on it will stand, at least
 */
record Heartbeat(long counter, long oldestUnsentMillis, String topicId, long nextOffset) {
    byte[] json() {
        return ("{\"counter\":" + counter + ",\"oldestUnsentMillis\":" + oldestUnsentMillis + ",\"topicId\":\""
                        + topicId + "\",\"nextOffset\":" + nextOffset + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
