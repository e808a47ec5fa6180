package org.saidanddone.security;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret that all services of a suite share ({@code saidanddone.suite-key}, base64). The service does not start without one of at least 32 bytes. */
@Startup
@ApplicationScoped
public class SuiteKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;

    private final SecretKeySpec key;

    SuiteKey(@ConfigProperty(name = "saidanddone.suite-key") String base64) {
        this.key = new SecretKeySpec(longEnough(base64), ALGORITHM);
    }

    /** HMAC-SHA-256 of a message under this key; 32 bytes. */
    public byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    private static byte[] longEnough(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "saidanddone.suite-key is not base64. Give at least 32 random bytes in base64.");
        }
        if (bytes.length < FEWEST_BYTES) {
            throw new IllegalStateException("saidanddone.suite-key has " + bytes.length + " bytes and needs at least "
                    + FEWEST_BYTES + ". Give at least 32 random bytes in base64.");
        }
        return bytes;
    }
}
