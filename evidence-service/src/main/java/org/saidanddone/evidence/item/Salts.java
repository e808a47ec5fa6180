package org.saidanddone.evidence.item;

import java.security.SecureRandom;
import org.saidanddone.chain.digest.Commitments;

/** Salts for commitments, from the platform's secure source of randomness. */
final class Salts {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salts() {}

    static byte[] fresh() {
        byte[] salt = new byte[Commitments.SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
