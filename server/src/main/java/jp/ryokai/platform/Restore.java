package jp.ryokai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code bin/ryokai restore [FOLDER]}: puts a backup into the place of {@code ryokai.data} and says that it is one;
 * without a folder it only says so, for a database that its own tools brought back. The next start begins a new epoch.
 *
 * <p>All of it happens inside {@code ryokai.data}, the one folder that the server's own user may write to (and that a
 * container mounts). The copy is made first, then it is said, then what is there changes places with it, entry by
 * entry: as long as the folder of the whole copy is there the start refuses, so nobody serves one half of each. Whoever
 * restores again after we died in the middle puts that half aside too and loses nothing. Said and then not done asks
 * every tablet once more for what it has; the other way round a log would go on that tablets know otherwise.
 */
public final class Restore {

    private static final int USAGE = 64;
    private static final int REFUSED = 77;

    private static final String PART = "restoring.part";
    private static final String COPY = "restoring";
    private static final String ASIDE = "before-restore-";

    private Restore() {}

    public static void main(String[] args) {
        OwnerOnly.umask();
        var config = ConfigProvider.getConfig();
        var data = Path.of(config.getValue("ryokai.data", String.class));
        var mark = Mark.folder(config.getValue("ryokai.mark", String.class), data);
        if (args.length > 1) {
            System.err.println("ryokai restore [FOLDER]");
            System.exit(USAGE);
        }
        try {
            if (args.length == 0) {
                say(mark);
                System.out.println("The next start begins a new epoch: every tablet is asked for all it has.");
            } else {
                var backup = Path.of(args[0]);
                var aside = restore(backup, data, mark, () -> Dump.restore(backup, database(config)));
                if (Inventory.isIn(backup)) {
                    var held = Inventory.read(backup);
                    System.out.println("The backup is of %s, its log has %d entries (root %s)."
                            .formatted(held.madeAt(), held.size(), held.root()));
                }
                System.out.println("The backup is in " + data.toAbsolutePath() + ". What was there is kept in "
                        + aside.toAbsolutePath() + ". The next start begins a new epoch: every tablet is asked for all"
                        + " it has.");
            }
        } catch (Settings.Wrong e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        } catch (IOException e) {
            System.err.println("ryokai: "
                    + (Files.exists(data.resolve(COPY)) ? "the restore is not finished: " : "nothing was restored: ")
                    + because(e));
            System.exit(REFUSED);
        }
    }

    private static DatabaseSettings database(Config config) {
        var reader = new SettingsReader(config);
        var database = reader.database();
        reader.refuseIfWrong();
        return database;
    }

    /** A word that no database knows, so it is answered once, whatever dies when. */
    public static void say(Path mark) throws IOException {
        var was = Mark.read(mark);
        new Mark(
                        Mark.freshWord(),
                        was.map(Mark::log).orElse(""),
                        was.map(Mark::checkpoint).orElse(""),
                        true)
                .write(mark);
    }

    /**
     * What is there is put aside and never written over; what an operator laid there goes with it.
     *
     * @return where it is now
     */
    public static Path restore(Path backup, Path data, Path mark) throws IOException {
        return restore(backup, data, mark, () -> {});
    }

    /** What has to be done with the database once all was looked at and copied; all of it or nothing. */
    interface Rows {
        void load() throws IOException;
    }

    static Path restore(Path backup, Path data, Path mark, Rows rows) throws IOException {
        var to = data.toAbsolutePath().normalize();
        var from = backup.toAbsolutePath().normalize();
        if (!Files.isDirectory(from.resolve("keys"))
                && !Files.isDirectory(from.resolve("derby"))
                && !Inventory.isIn(from)) {
            throw new IOException(
                    from + " holds neither keys nor derby that this user may read: name the folder that was"
                            + " copied, and let the server's user read it.");
        }
        if (from.startsWith(to) || to.startsWith(from)) {
            throw new IOException("the backup lies in ryokai.data itself: name a copy that lies elsewhere.");
        }
        if (KeptBackups.isPart(from)) {
            throw new IOException(from + " was cut before it was whole. Take another one.");
        }
        if (Inventory.isIn(from)) {
            Inventory.read(from).check(from);
        }
        if (Files.exists(to.resolve("derby").resolve("db.lck")) && isRunning(to)) {
            throw new IOException("a server runs on " + to + ". Stop it first.");
        }
        OwnerOnly.folder(to);
        var part = to.resolve(PART);
        var copy = to.resolve(COPY);
        forget(part);
        try {
            copy(from, part);
        } catch (IOException e) {
            forget(part);
            throw e;
        }
        OwnerOnly.close(part);
        // Before it is begun: where the rows are refused nothing was restored. Where we die behind them, the mark tells
        // that the database is older than what was given out, and whoever restores again finds them there.
        rows.load();
        forget(copy);
        // From here on it is begun: the start refuses until it is done.
        Files.move(part, copy);
        say(mark);
        var aside = Files.createDirectory(free(to));
        for (var there : Folders.entries(to)) {
            var name = there.getFileName().toString();
            if (!isOurs(name)) {
                Files.move(there, aside.resolve(name));
            }
        }
        for (var one : Folders.entries(copy)) {
            Files.move(one, to.resolve(one.getFileName()));
        }
        Files.delete(copy);
        return aside;
    }

    /** One half of what was there and one half of a backup is nobody's council. */
    static void refuseUnfinished(Path data) {
        if (Files.exists(data.resolve(COPY))) {
            throw new Settings.Wrong("ryokai.data holds a folder \"" + COPY
                    + "\": a restore was begun and not finished."
                    + " Run bin/ryokai restore with that backup once more; what was there before is kept in \"" + ASIDE
                    + "…\".");
        }
    }

    /** Derby holds a lock of the system's on this file while it is open; after a kill only the file is left. */
    private static boolean isRunning(Path data) throws IOException {
        try (var file = FileChannel.open(data.resolve("derby").resolve("dbex.lck"), StandardOpenOption.WRITE)) {
            var lock = file.tryLock();
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Path free(Path data) {
        for (int n = 1; ; n++) {
            var path = data.resolve(ASIDE + n);
            if (!Files.exists(path)) {
                return path;
            }
        }
    }

    /** Only ever a copy of a backup that still lies where it lay. */
    private static void forget(Path copy) throws IOException {
        if (!Folders.forget(copy)) {
            throw new IOException(copy + " cannot be removed: remove it, and restore again.");
        }
    }

    /** A message of the file system's is often a path alone. */
    private static String because(IOException e) {
        return switch (e) {
            case AccessDeniedException denied ->
                denied.getFile() + " may not be read or written by this user: run this as the user the server runs as,"
                        + " and let that one read the backup.";
            case FileSystemException broken
            when broken.getReason() == null ->
                broken.getFile() + " (" + broken.getClass().getSimpleName() + ")";
            default -> e.getMessage();
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var inside = from.relativize(path);
                var target = to.resolve(inside.toString());
                if (isOurs(inside.getName(0).toString())
                        || isOfBackup(inside.getName(0).toString())) {
                    continue; // Of a restore before the backup was made.
                }
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What is read where it lies. */
    private static boolean isOfBackup(String name) {
        return name.equals(Inventory.FILE) || name.equals(Dump.FOLDER);
    }

    /** What a restore leaves where it is; the last is a file system's own, at the root of a mounted one. */
    private static boolean isOurs(String name) {
        return name.equals(PART) || name.equals(COPY) || name.startsWith(ASIDE) || name.equals("lost+found");
    }
}
