package jp.ryokai.platform;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

/** A folder of backups: each is named by its time in Japan, and what is not whole is named otherwise. */
public final class KeptBackups {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'ryokai-'uuuuMMdd-HHmmss");
    private static final int LENGTH = "ryokai-20261201-020000".length();
    private static final String PART = ".part";
    /** Longer than a backup takes; another server may just be at one in the same folder. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(12);

    private KeptBackups() {}

    static Path part(Path to, Instant now) {
        return to.resolve(name(now) + PART);
    }

    /** Two may be made in one second. */
    static Path free(Path to, Instant now) {
        for (int n = 1; ; n++) {
            var path = to.resolve(n == 1 ? name(now) : name(now) + "-" + n);
            if (!Files.exists(path)) {
                return path;
            }
        }
    }

    static boolean isPart(Path backup) {
        return backup.getFileName() != null && backup.getFileName().toString().endsWith(PART);
    }

    private static String name(Instant now) {
        return LocalDateTime.ofInstant(now, Japan.ZONE).format(NAME);
    }

    /** Of a process that was killed in the middle. */
    static void forgetLeftBehind(Path to, Instant now) throws IOException {
        for (var one : Folders.entries(to)) {
            var name = one.getFileName().toString();
            if (isPart(one) && begun(name).isBefore(now.minus(LEFT_BEHIND))) {
                var _ = Folders.forget(one);
            }
        }
    }

    /** When it was begun; what has another name is not ours and stays. */
    private static Instant begun(String name) {
        try {
            return LocalDateTime.parse(name.length() < LENGTH ? name : name.substring(0, LENGTH), NAME)
                    .atZone(Japan.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }

    /** The whole ones that a folder holds, by their names, which are their times. */
    public static List<Path> all(Path folder) throws IOException {
        return Folders.entries(folder).stream()
                .filter(one ->
                        !isPart(one) && begun(one.getFileName().toString()).isBefore(Instant.MAX))
                .filter(Inventory::isIn)
                .sorted(Comparator.comparing(one -> one.getFileName().toString()))
                .toList();
    }

    /** Removes the oldest beyond so many. Renamed first: one that is half removed must not look whole. */
    public static void keepOnly(int most, Path folder) throws IOException {
        var all = all(folder);
        for (var old : all.subList(0, Math.max(0, all.size() - most))) {
            var part = old.resolveSibling(old.getFileName() + PART);
            // Where one of that name lies there, it was begun in the same second and is older than this.
            var _ = Folders.forget(part);
            Files.move(old, part, StandardCopyOption.ATOMIC_MOVE);
            if (!Folders.forget(part)) {
                throw new FileSystemException(part.toString());
            }
        }
    }
}
