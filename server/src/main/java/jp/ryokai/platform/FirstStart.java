package jp.ryokai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The first start on the embedded database. Killed in the middle it leaves a folder that Derby never opens again, or
 * half a schema. A mark beside it says that it did not end: nobody had an answer from it yet, so it is put aside, kept,
 * and begun anew.
 */
final class FirstStart {

    private final Optional<Path> folder;
    private FileChannel held;

    private FirstStart(Optional<Path> folder) {
        this.folder = folder;
    }

    static FirstStart of(DatabaseSettings settings) {
        return new FirstStart(
                settings.embedded() && settings.url().contains("create=true")
                        ? Optional.of(Path.of(settings.url().split(":", 3)[2].split(";", 2)[0]))
                        : Optional.empty());
    }

    /**
     * Held until the first start ends, and let go by the system where the process dies: two at once must not each take
     * the other's folder for one that was left behind. Whoever was at it may end while we open the mark: then the
     * folder is whole, and what we hold is a mark that nobody sees any more.
     */
    void begin() {
        folder.ifPresent(derby -> {
            try {
                while (held == null && (Files.exists(mark(derby)) || !Files.exists(derby))) {
                    open(derby);
                }
                if (held != null && Files.exists(derby)) {
                    Files.move(derby, free(derby));
                }
            } catch (IOException e) {
                throw new Settings.Wrong("Ryokai does not start, because it cannot write beside " + derby
                        + ". Give its user that folder, and room on the disk (ryokai.data).");
            }
        });
    }

    /** Where another one ends or begins between two of these lines nothing is held, and the caller looks again. */
    private void open(Path derby) throws IOException {
        // One that died before Derby made its folder leaves the mark alone.
        var left = Files.exists(mark(derby));
        Files.createDirectories(mark(derby).toAbsolutePath().getParent());
        FileChannel mark;
        try {
            mark = left
                    ? FileChannel.open(mark(derby), StandardOpenOption.WRITE)
                    : FileChannel.open(mark(derby), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            return;
        }
        if (!isMine(mark)) {
            mark.close();
            throw new Settings.Wrong("Ryokai does not start, because another process is at its very first start on the"
                    + " same folder (ryokai.data). Wait for that one, or give this one a folder of its own.");
        }
        if (!left && Files.exists(derby)) {
            // Another one began and ended since we looked: the folder is whole, and this mark is ours alone.
            Files.deleteIfExists(mark(derby));
        }
        if (Files.exists(mark(derby))) {
            held = mark;
        } else {
            mark.close();
        }
    }

    private static boolean isMine(FileChannel mark) throws IOException {
        try {
            return mark.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void end() {
        folder.ifPresent(derby -> {
            try {
                Files.deleteIfExists(mark(derby));
                if (held != null) {
                    held.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path mark(Path derby) {
        return derby.resolveSibling(derby.getFileName() + ".begun");
    }

    private static Path free(Path derby) {
        for (int n = 1; ; n++) {
            var aside = derby.resolveSibling(derby.getFileName() + ".unfinished-" + n);
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }
}
