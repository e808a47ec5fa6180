package org.saidanddone.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;

/**
 * The key of the local issuer, kept in a file that only its owner reads, so that tokens stay good over a restart.
 *
 * @param id names the key in a token's header and in the key set
 */
public record IssuerKey(String id, RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {
    private static final String FILE = "issuer-key.pkcs8";
    private static final int BITS = 2048;

    /** The key in the folder, made there the first time. */
    public static IssuerKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new LocalFailure("The key of the token issuer in " + folder + " cannot be read or made.", e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        Path made = Files.createTempFile(
                file.getParent(),
                FILE,
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(made, encoded, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(made, file);
    }

    private static IssuerKey read(Path file) throws IOException, GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret =
                (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
        RSAPublicKey open = (RSAPublicKey)
                keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(open.getEncoded());
        return new IssuerKey(HexFormat.of().formatHex(digest, 0, 8), secret, open);
    }

    /** Never the key itself. */
    @Override
    public String toString() {
        return "IssuerKey[" + id + "]";
    }
}
