package org.saidanddone.evidence.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.saidanddone.security.SuiteKey;

/**
 * What stands for words and names where a request is compared with an earlier one of the same Idempotency-Key. A plain
 * digest of a short sentence could be guessed, and would outlive the words when they are withdrawn.
 */
@ApplicationScoped
public class Veil {
    private final SuiteKey key;

    Veil(SuiteKey key) {
        this.key = key;
    }

    /** Hexadecimal HMAC-SHA-256 under the suite key. */
    public String over(String text) {
        return HexFormat.of().formatHex(key.hmac(("veil " + text).getBytes(StandardCharsets.UTF_8)));
    }
}
