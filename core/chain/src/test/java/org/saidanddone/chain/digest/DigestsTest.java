package org.saidanddone.chain.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected values were worked out with Python's hashlib and hmac over the canonical bytes written by hand. */
class DigestsTest {
    private static final byte[] SALT = salt();

    @Test
    void aContentIsDigestedOverItsCanonicalForm() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("text", "Each person decides when they go to bed.");
        content.put("easyRead", "I choose my bedtime.");
        assertThat(ContentDigests.of(content).value())
                .isEqualTo("sha256:7c1693b9fba9d2ccce9eadd0c3c1c9fb7fe0a63ee32825a7d93c768556b33245");
    }

    @Test
    void wordsAreCommittedToUnderTheirSalt() {
        assertThat(Commitments.commit(SALT, "I want to choose when I go to bed.")
                        .value())
                .isEqualTo("hmac-sha256:5a80063f1c443e818e3a66fe7e90863849daab4e4d1cd26525024ca162d8f4dc");
        assertThat(Commitments.commit(new byte[32], "Caf\u00e9 \u20ac5\n\"ok\"").value())
                .isEqualTo("hmac-sha256:a889530df93c13b9a495d22f7cd71ec9a98feb7d5fb996883dc5d2f168ee9ed4");
    }

    @Test
    void theSameWordsUnderAnotherSaltGiveAnotherCommitment() {
        assertThat(Commitments.commit(SALT, "No.")).isNotEqualTo(Commitments.commit(new byte[32], "No."));
    }

    @Test
    void aSaltOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> Commitments.commit(new byte[16], "No.")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] salt() {
        byte[] salt = new byte[32];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        return salt;
    }
}
