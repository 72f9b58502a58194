package jp.ryokai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * What this process writes is its owner's alone, from the first byte: whoever else has an account on the machine reads
 * no name and copies no database. The starting script and the unit set a umask too; a server that is started otherwise
 * has to be as closed.
 */
final class OwnerOnly {

    private static final Logger LOG = System.getLogger(OwnerOnly.class.getName());
    private static final int NOTHING_FOR_OTHERS = 0077;
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.copyOf(FOLDER));

    private OwnerOnly() {}

    /**
     * POSIX umask(2), which never fails. Java has no way of its own to it, and the transaction manager, the database
     * and every library make files without asking what for. Where the platform has none (Windows) its access lists are
     * inherited from the folder.
     */
    @SuppressWarnings("restricted")
    static void umask() {
        var linker = Linker.nativeLinker();
        try {
            var symbol = linker.defaultLookup().find("umask");
            if (symbol.isPresent()) {
                var umask = linker.downcallHandle(
                        symbol.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
                var _ = (int) umask.invokeExact(NOTHING_FOR_OTHERS);
            }
        } catch (Throwable e) {
            // A JVM that was told to allow no native call: the folder below is closed all the same.
            LOG.log(
                    Level.WARNING,
                    "the umask could not be set: {0}",
                    e.getClass().getName());
        }
    }

    /** A folder of ours that others do not look into. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null
                && !Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            Files.setPosixFilePermissions(folder.toRealPath(), FOLDER);
        }
    }

    /** Makes the folder closed, or closes it, and all that an older program left open in it. */
    static void close(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
            }
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
                // First the folder itself: from here on nobody reaches what is still open inside.
                Files.setPosixFilePermissions(folder.toRealPath(), FOLDER);
                Files.walkFileTree(folder.toRealPath(), new Closing());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Settings.Wrong(("Ryokai does not start, because the folder %s cannot be closed to others (%s): "
                            + "give ryokai.data a folder the program's user owns.")
                    .formatted(folder.toAbsolutePath(), e.getClass().getSimpleName()));
        }
    }

    private static final class Closing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            narrow(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()) {
                narrow(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                // Another server's, gone between the look and this.
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        private static void narrow(Path path) throws IOException {
            var now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            if (now.removeAll(OTHERS)) {
                Files.setPosixFilePermissions(path, now);
            }
        }
    }
}
