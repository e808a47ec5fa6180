package org.saidanddone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SuiteKeyTest {
    @Test
    void macsAreThoseOfRfc4231() {
        // Test case 6, the first whose key is long enough here: 131 bytes aa.
        SuiteKey key = new SuiteKey(base64("aa".repeat(131)));

        byte[] mac =
                key.hmac("Test Using Larger Than Block-Size Key - Hash Key First".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void a32ByteKeySuffices() {
        assertThat(new SuiteKey(base64("00".repeat(32))).hmac(new byte[0])).hasSize(32);
    }

    @Test
    void aShorterKeyIsRefused() {
        assertThatThrownBy(() -> new SuiteKey(base64("00".repeat(31))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("31 bytes and needs at least 32");
    }

    @Test
    void whatIsNotBase64IsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> new SuiteKey("not a key but a secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not base64")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
