package jp.ryokai.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/**
 * The server's own keys, in {@code <ryokai.data>/keys}, readable by its owner only; made at the first start.
 *
 * <p>{@code log} signs checkpoints (Ed25519), {@code server} signs the records of acts done at the desk and the access
 * tokens (ES256), {@code rescue} opens the outboxes that are carried by hand (ECDH), {@code pepper} hides enrolment
 * codes in the database. Several servers on one PostgreSQL share a copy
 * of the folder. Losing it loses nothing already proved, but the log could not be continued under the same name:
 * {@code server/docs/operate.md} says to keep it with every backup.
 */
public final class Keys {

    private final KeyPair log;
    private final KeyPair server;
    private final KeyPair rescue;
    private final byte[] pepper;

    private Keys(KeyPair log, KeyPair server, KeyPair rescue, byte[] pepper) {
        this.log = log;
        this.server = server;
        this.rescue = rescue;
        this.pepper = pepper;
    }

    /** Opens the folder, making what is missing. Repeatable: a second call reads what the first one made. */
    public static Keys open(Path data) {
        var folder = data.resolve("keys");
        try {
            Files.createDirectories(folder);
            ownerOnly(folder, "rwx------");
            return new Keys(
                    pair(folder, "log", "Ed25519"),
                    pair(folder, "server", "EC"),
                    pair(folder, "rescue", "EC"),
                    pepper(folder));
        } catch (IOException e) {
            throw new Settings.Wrong(("Ryokai does not start, because the folder %s cannot be written (%s): "
                            + "give ryokai.data a folder the program's user owns.")
                    .formatted(folder.toAbsolutePath(), e.getClass().getSimpleName()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Settings.Wrong(
                    "Ryokai does not start, because a key in %s is damaged: put the folder of the last backup back."
                            .formatted(folder.toAbsolutePath()));
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

    String tokenVerifierPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(server.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair pair(Path folder, String name, String algorithm)
            throws IOException, GeneralSecurityException {
        var file = folder.resolve(name + ".key");
        if (!Files.exists(file)) {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            var made = generator.generateKeyPair();
            write(
                    file,
                    encode(made.getPrivate().getEncoded()) + "\n"
                            + encode(made.getPublic().getEncoded()) + "\n");
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

    private static byte[] pepper(Path folder) throws IOException {
        var file = folder.resolve("pepper.key");
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            write(file, encode(bytes) + "\n");
        }
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    /** Whole or not at all: if the process dies before the move, the next start makes another key nobody has seen. */
    private static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part);
        ownerOnly(part, "rw-------");
        try (var channel = Files.newByteChannel(part, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
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
