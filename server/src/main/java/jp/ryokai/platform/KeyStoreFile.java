package jp.ryokai.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Keys that somebody else keeps, in a PKCS#12 file (RFC 7292) as {@code keytool} makes it. Only read, never written:
 * who chose such a file has its own way of making keys and of keeping copies.
 */
final class KeyStoreFile {

    private final KeyStore store;
    private final char[] password;

    private KeyStoreFile(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    static KeyStoreFile read(Path file, Path passwordFile) throws IOException, GeneralSecurityException {
        var password = Files.readString(passwordFile).strip().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return new KeyStoreFile(store, password);
    }

    /** Empty where the file has no key of this name. */
    Optional<KeyPair> pair(String name) throws GeneralSecurityException {
        return store.getKey(name, password) instanceof PrivateKey key
                ? Optional.of(new KeyPair(store.getCertificate(name).getPublicKey(), key))
                : Optional.empty();
    }

    Optional<byte[]> secret(String name) throws GeneralSecurityException {
        return store.getKey(name, password) instanceof SecretKey key ? Optional.of(key.getEncoded()) : Optional.empty();
    }
}
