package org.saidanddone.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.saidanddone.events.id.ActorKey;

/**
 * Turns issuer and subject of a token into the key that stands on events, the same in all services: HMAC-SHA-256 under
 * the suite key over the UTF-8 of issuer and subject, each preceded by its length in bytes (4 bytes, big-endian), so that no two pairs are the same message.
 */
@ApplicationScoped
public class ActorKeys {
    private final SuiteKey key;

    ActorKeys(SuiteKey key) {
        this.key = key;
    }

    public ActorKey of(String issuer, String subject) {
        byte[] first = issuer.getBytes(StandardCharsets.UTF_8);
        byte[] second = subject.getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(2 * Integer.BYTES + first.length + second.length)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .array();
        return new ActorKey("hmac-sha256:" + HexFormat.of().formatHex(key.hmac(message)));
    }
}
