package jp.ryokai.device;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import jp.ryokai.platform.Settings;

/**
 * Proves that a request comes from somebody who may read the server's own files: a secret of this start, in a file
 * that its owner alone reads. The embedded database admits one process, so the console speaks through the server.
 */
@ApplicationScoped
class Console {

    private static final int AFTER_KEYS = 8_000;

    private final Settings settings;
    private final byte[] secret = new byte[32];

    @Inject
    Console(Settings settings) {
        this.settings = settings;
        new SecureRandom().nextBytes(secret);
    }

    static Path file(Path data) {
        return data.resolve("console.key");
    }

    /** Whole or not at all; a copy from a backup opens nothing, the next start has another. */
    void open(@Observes @Priority(AFTER_KEYS) @Initialized(ApplicationScoped.class) Object start) {
        var file = file(settings.data());
        var part = file.resolveSibling("console.key.part");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly(part));
            Files.write(part, text());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of ryokai.data cannot be written", e);
        }
    }

    boolean proves(String said) {
        return said != null && MessageDigest.isEqual(text(), said.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] text() {
        return Base64.getUrlEncoder().withoutPadding().encode(secret);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
