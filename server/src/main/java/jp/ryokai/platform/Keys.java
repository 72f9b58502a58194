package jp.ryokai.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's own keys, in {@code ryokai.keys}, readable by its owner only; made at the first start and never again:
 * {@link KeysOfDatabase} compares them with the database before a new one is written down.
 *
 * <p>{@code log} signs checkpoints (Ed25519), {@code server} signs the records of acts done at the desk (ES256),
 * {@code rescue} opens the outboxes that are carried by hand (ECDH), {@code pepper} hides enrolment codes in the
 * database and closes the {@link Locker}, in which the keys of access tokens lie. Several servers on one PostgreSQL
 * share a copy of the folder. Losing it loses nothing already proved, but the log could not be continued under the
 * same name: {@code server/docs/operate.md} says to keep it with every backup.
 */
public final class Keys {

    private final Path folder;
    private final KeyStoreFile store;
    private final SequencedMap<String, String> made = new LinkedHashMap<>();
    private final KeyPair log;
    private final KeyPair server;
    private final KeyPair rescue;
    private final byte[] pepper;

    private Keys(Path folder, KeyStoreFile store) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.store = store;
        log = pair("log", "Ed25519");
        server = pair("server", "EC");
        rescue = pair("rescue", "EC");
        pepper = secret("pepper");
    }

    /** Reads all keys; what is missing exists in memory only until {@link #keep}. */
    static Keys open(KeyPlace place) {
        try {
            Files.createDirectories(place.folder());
            ownerOnly(place.folder(), "rwx------");
            return new Keys(
                    place.folder(), place.store() == null ? null : KeyStoreFile.read(place.store(), place.password()));
        } catch (IOException e) {
            throw new Settings.Wrong(("Ryokai does not start, because its keys cannot be read in %s (%s): give"
                + " ryokai.keys a folder the program's user owns, and give the key store its right password.")
                    .formatted(place.folder().toAbsolutePath(), e.getClass().getSimpleName()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Settings.Wrong(
                    "Ryokai does not start, because a key in %s is damaged: put the folder of the last backup back."
                            .formatted(place.folder().toAbsolutePath()));
        }
    }

    public KeyPair log() {
        return log;
    }

    public KeyPair server() {
        return server;
    }

    public KeyPair rescue() {
        return rescue;
    }

    public byte[] pepper() {
        return pepper.clone();
    }

    /** Whether this key was not there and waits to be kept. */
    boolean isNew(String name) {
        return made.containsKey(name);
    }

    Path folder() {
        return folder;
    }

    /** By name, what tells a key from every other and tells nothing of it. */
    Map<String, String> fingerprints() {
        var fingerprints = new LinkedHashMap<String, String>();
        fingerprints.put("log", Hashes.sha256Hex(log.getPublic().getEncoded()));
        fingerprints.put("server", Hashes.sha256Hex(server.getPublic().getEncoded()));
        fingerprints.put("rescue", Hashes.sha256Hex(rescue.getPublic().getEncoded()));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            fingerprints.put(
                    "pepper", Hashes.sha256Hex(mac.doFinal("ryokai fingerprint".getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
        return fingerprints;
    }

    /**
     * Writes down what was made. If we die in the middle, the next start finds some of them and makes the rest; nobody
     * has seen any yet, because the database names them only after this.
     */
    void keep() {
        try {
            for (var key : made.entrySet()) {
                write(folder.resolve(key.getKey() + ".key"), key.getValue());
            }
            made.clear();
        } catch (IOException e) {
            throw new Settings.Wrong(("Ryokai does not start, because the folder %s cannot be written (%s): "
                            + "give ryokai.keys a folder the program's user owns.")
                    .formatted(folder.toAbsolutePath(), e.getClass().getSimpleName()));
        }
    }

    private KeyPair pair(String name, String algorithm) throws IOException, GeneralSecurityException {
        var kept = store == null ? null : store.pair(name).orElse(null);
        if (kept != null) {
            // An Ed25519 key calls itself EdDSA.
            if (algorithm.equals("EC") != kept.getPublic().getAlgorithm().equals("EC")) {
                throw new GeneralSecurityException("a key of another kind");
            }
            return kept;
        }
        var file = folder.resolve(name + ".key");
        if (!Files.exists(file)) {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            var pair = generator.generateKeyPair();
            made.put(
                    name,
                    encode(pair.getPrivate().getEncoded()) + "\n"
                            + encode(pair.getPublic().getEncoded()) + "\n");
            return pair;
        }
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() != 2) {
            throw new IllegalArgumentException("two lines expected");
        }
        var factory = KeyFactory.getInstance(algorithm);
        return new KeyPair(
                factory.generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
    }

    private byte[] secret(String name) throws IOException, GeneralSecurityException {
        var kept = store == null ? null : store.secret(name).orElse(null);
        if (kept != null) {
            return kept;
        }
        var file = folder.resolve(name + ".key");
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            made.put(name, encode(bytes) + "\n");
            return bytes;
        }
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    /** Whole or not at all, and never over another's: two first starts on one folder would each believe in its own. */
    private static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part);
        ownerOnly(part, "rw-------");
        try (var channel = Files.newByteChannel(part, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(part, file);
    }

    private static void ownerOnly(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix") && !Files.isSymbolicLink(path)) {
            Files.setPosixFilePermissions(
                    path.toRealPath(LinkOption.NOFOLLOW_LINKS), PosixFilePermissions.fromString(mode));
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
