package jp.ryokai.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code bin/ryokai restore [FOLDER]}: puts a backup into the place of {@code ryokai.data} and says that it is one;
 * without a folder it only says so, for a database that its own tools brought back. The next start begins a new epoch.
 *
 * <p>Said first: if we die in the middle, whatever lies there then is taken for a backup's. That asks every tablet once
 * more for what it has, and loses nothing; the other way round a log would go on that tablets know otherwise.
 */
public final class Restore {

    private static final int USAGE = 64;
    private static final int REFUSED = 77;

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
                var aside = restore(Path.of(args[0]), data, mark);
                System.out.println("The backup is in " + data.toAbsolutePath() + ". What was there is kept in "
                        + aside.toAbsolutePath() + ". The next start begins a new epoch: every tablet is asked for all"
                        + " it has.");
            }
        } catch (IOException e) {
            System.err.println("ryokai: nothing was restored: " + e.getMessage());
            System.exit(REFUSED);
        }
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
        var to = data.toAbsolutePath().normalize();
        var from = backup.toAbsolutePath().normalize();
        if (!Files.isDirectory(from.resolve("keys")) && !Files.isDirectory(from.resolve("derby"))) {
            throw new IOException(from + " holds neither keys nor derby: name the folder that was copied.");
        }
        if (from.startsWith(to) || to.startsWith(from)) {
            throw new IOException("the backup lies in ryokai.data itself: name a copy that lies elsewhere.");
        }
        if (Files.exists(to.resolve("derby").resolve("db.lck")) && isRunning(to)) {
            throw new IOException("a server runs on " + to + ". Stop it first.");
        }
        say(mark);
        var part = free(to, ".restoring-");
        copy(from, part);
        OwnerOnly.close(part);
        var aside = free(to, ".before-restore-");
        if (Files.exists(to)) {
            Files.move(to, aside);
        }
        Files.move(part, to);
        return aside;
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

    private static Path free(Path beside, String name) {
        for (int n = 1; ; n++) {
            var path = beside.resolveSibling(beside.getFileName() + name + n);
            if (!Files.exists(path)) {
                return path;
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
