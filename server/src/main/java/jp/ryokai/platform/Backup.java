package jp.ryokai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A backup: the database as of one moment and what else lies in {@code ryokai.data}, in a folder of its own that has
 * its name only when all of it is on the disk. The database comes first: whatever it names, a key for instance, was on
 * the disk before it was named, so it is there when files are copied. The mark is no part of it ({@link Mark}).
 */
public final class Backup {

    private static final String LOCK = "backup.lock";

    /** What a start makes anew, what was put aside, and what the database's own copy holds. */
    private static final Set<String> NOT_COPIED = Set.of(
            "derby",
            "derby.log",
            "derby.begun",
            "console.key",
            "console.key.part",
            "transactions",
            LOCK,
            "backup.last",
            "backup.last.part",
            "keys",
            "lost+found");

    private static final String ASIDE = "before-restore-";
    private static final List<String> NOT_COPIED_EITHER = List.of(ASIDE, "restoring", "derby.unfinished-");

    /** Why there is none. */
    public enum Why implements Word {
        RUNNING,
        FOLDER,
        SPACE,
        FAILED
    }

    /** Nothing was made, or what was begun is gone; the sentence is for the operator. */
    public static final class Failed extends IOException {

        private final Why why;

        Failed(Why why, String sentence, Throwable cause) {
            super(sentence, cause);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** Reads the newest checkpoint there is; the log's room knows where it stands. */
    public interface Newest {
        String checkpoint(Connection connection) throws SQLException;
    }

    /** Writes the database as of one moment into a folder, and tells a checkpoint that it leads to. */
    interface Snapshot {
        String into(Path folder) throws IOException, SQLException;
    }

    private final Path data;
    private final Path keys;
    private final Path mark;
    private final DatabaseSettings database;
    private final long reserve;

    Backup(Settings settings) {
        this(
                settings.data(),
                settings.keys().folder(),
                settings.mark(),
                settings.database(),
                settings.diskReserve() * DiskSpace.MEGABYTE);
    }

    Backup(Path data, Path keys, Path mark, DatabaseSettings database, long reserve) {
        this.data = whole(data);
        this.keys = whole(keys);
        this.mark = whole(mark);
        this.database = database;
        this.reserve = reserve;
    }

    /** While no server runs, by the process that asks. */
    public static Path whileStopped(Settings settings, Path into, Newest newest) throws Failed {
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("UTC"));
        OwnerOnly.umask();
        Restore.refuseUnfinished(settings.data());
        refuseOther(settings.data());
        DerbyTuning.apply(settings);
        var database = settings.database();
        // Where nothing is Derby would make an empty database, which is no backup of anything.
        var url = database.url().replace(";create=true", "");
        try (var connection = DriverManager.getConnection(url, database.user(), database.password())) {
            return new Backup(settings).take(into, Instant.now(), connection, newest);
        } catch (SQLException e) {
            throw new Failed(
                    Why.FAILED,
                    "no server answers, and the database could not be opened either (SQL state " + e.getSQLState()
                            + "). Where a server runs, ask as its user and with its settings.",
                    e);
        } finally {
            if (database.embedded()) {
                end(url);
            }
        }
    }

    /** What root leaves in the database's folder the server could not write any more. */
    private static void refuseOther(Path data) throws Failed {
        try {
            var owner = Files.getOwner(data).getName();
            if ("root".equals(System.getProperty("user.name")) && !owner.equals("root")) {
                throw new Failed(Why.FAILED, "ask as the user that ryokai.data belongs to: " + owner + ".", null);
            }
        } catch (Failed e) {
            throw e;
        } catch (IOException e) {
            throw new Failed(Why.FAILED, "there is no " + data.toAbsolutePath() + " to back up.", e);
        }
    }

    /** Derby tells by an exception that it has ended. */
    private static void end(String url) {
        try (var _ = DriverManager.getConnection(url + ";shutdown=true")) {
            throw new IllegalStateException("Derby goes on");
        } catch (SQLException ended) {
            // It has, or it was never open.
        }
    }

    Path take(Path into, Instant now, Connection connection, Newest newest) throws Failed {
        return take(into, now, folder -> {
            if (database.embedded()) {
                return derby(connection, folder, newest);
            }
            Dump.oneSnapshot(connection);
            Dump.write(connection, folder);
            return newest.checkpoint(connection);
        });
    }

    private static String derby(Connection connection, Path folder, Newest newest) throws SQLException, IOException {
        // Before the copy: numbering goes on meanwhile, and the copy must hold what its manifest says.
        var checkpoint = newest.checkpoint(connection);
        var copies = Files.createDirectory(folder.resolve("copy"));
        try (var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, copies.toString());
            call.execute();
        }
        try (var one = Files.list(copies)) {
            Files.move(one.findFirst().orElseThrow(() -> new NoSuchFileException("derby")), folder.resolve("derby"));
        }
        Files.delete(copies);
        return checkpoint;
    }

    /** @param now as the name says it, in Japan */
    Path take(Path into, Instant now, Snapshot snapshot) throws Failed {
        var to = whole(into);
        if (!Files.isDirectory(to)) {
            // Not made: a disk that is not mounted is an empty name on the one whose loss is feared.
            throw new Failed(Why.FOLDER, "there is no folder " + to + ". Make it, or mount what belongs there.", null);
        }
        if (to.startsWith(data) || to.startsWith(mark) || to.startsWith(keys)) {
            throw new Failed(
                    Why.FOLDER,
                    to + " lies in what is to be backed up. Name a folder elsewhere, on another disk.",
                    null);
        }
        try (var lock = FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isMine(lock)) {
                throw new Failed(Why.RUNNING, "another backup is being made. Wait until it is done.", null);
            }
            return alone(to, now, snapshot);
        } catch (Failed e) {
            throw e;
        } catch (IOException e) {
            throw new Failed(Why.FAILED, because(e), e);
        }
    }

    /** Let go by the system where the process dies. */
    private static boolean isMine(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private Path alone(Path to, Instant now, Snapshot snapshot) throws Failed {
        try {
            KeptBackups.forgetLeftBehind(to, now);
            refuseUnlessRoom(needed(), to);
        } catch (Failed e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw new Failed(Why.FOLDER, because(e), e);
        }
        var part = KeptBackups.part(to, now);
        try {
            Files.createDirectory(part);
            OwnerOnly.folder(part);
            Inventory.begin(part);
            var checkpoint = snapshot.into(part);
            if (Files.isDirectory(keys)) {
                Folders.copy(keys, part.resolve("keys"));
            }
            copyRest(part);
            OwnerOnly.close(part);
            Inventory.of(part, now, database.embedded() ? "derby" : "postgresql", checkpoint)
                    .write(part);
            var whole = KeptBackups.free(to, now);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            Inventory.onDisk(to);
            return whole;
        } catch (IOException | UncheckedIOException | SQLException | Settings.Wrong e) {
            var full = isFull(e) || Folders.usable(to) < DiskSpace.MEGABYTE;
            var left = Folders.forget(part) ? "" : " What was begun could not be removed: remove " + part + ".";
            throw new Failed(
                    full ? Why.SPACE : Why.FAILED,
                    (full ? "the disk of " + to + " is full. Make room there." : because(e)) + left,
                    e);
        }
    }

    /** What the data takes is more than its copy does, and what is left must not make the server refuse. */
    private void refuseUnlessRoom(long needed, Path to) throws IOException {
        var usable = Folders.usable(to);
        var kept = Files.getFileStore(to).equals(Files.getFileStore(data)) ? reserve : 0;
        if (database.embedded() && usable - kept < needed) {
            throw new Failed(
                    Why.SPACE,
                    "%s has room for %d MB, and a backup takes up to %d MB. Make room there."
                            .formatted(
                                    to,
                                    Math.max(0, usable - kept) / DiskSpace.MEGABYTE,
                                    needed / DiskSpace.MEGABYTE + 1),
                    null);
        }
    }

    private void copyRest(Path part) throws IOException {
        for (var one : Folders.entries(data)) {
            var name = one.getFileName().toString();
            if (!NOT_COPIED.contains(name)
                    && NOT_COPIED_EITHER.stream().noneMatch(name::startsWith)
                    && !whole(one).equals(keys)) {
                Folders.copy(one, part.resolve(name));
            }
        }
    }

    private long needed() throws IOException {
        long sum = 0;
        for (var one : Folders.entries(data)) {
            sum += one.getFileName().toString().startsWith(ASIDE) ? 0 : Folders.size(one);
        }
        return keys.startsWith(data) ? sum : sum + Folders.size(keys);
    }

    private static boolean isFull(Throwable thrown) {
        for (var t = thrown; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    /** Without a driver's own words, which may quote the address and its password. */
    private static String because(Exception e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by the server's user.";
            case FileSystemException broken
            when broken.getReason() == null ->
                broken.getFile() + " (" + broken.getClass().getSimpleName() + ")";
            case SQLException sql -> "the database could not be copied (SQL state " + sql.getSQLState() + ").";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
