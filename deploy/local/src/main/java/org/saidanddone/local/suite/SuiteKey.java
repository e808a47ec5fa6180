package org.saidanddone.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.saidanddone.local.LocalFailure;

/** The key under which acting persons stand on events: made once a folder, the same in all its services, readable by its owner only. */
final class SuiteKey {
    private static final int BYTES = 32;

    private SuiteKey() {}

    static String in(Path folder) {
        Path file = folder.resolve("suite-key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(folder);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalFailure("The key of the suite could not be kept in " + file + ".", e);
        }
    }
}
