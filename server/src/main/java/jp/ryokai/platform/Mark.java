package jp.ryokai.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * What a server keeps outside its data, so that it notices when the data came back from elsewhere. No backup holds it
 * and no restore writes it back.
 *
 * @param word which the database knows too, unless it is older than this
 * @param log name of the log that went on when this was written, empty where it was not known
 * @param checkpoint the newest one there was, empty where nothing had been numbered
 * @param restored whether an operator says that the data is a backup's
 */
public record Mark(String word, String log, String checkpoint, boolean restored) {

    private static final String FILE = "mark";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Where the setting says; {@code beside} is next to the data. */
    static Path folder(String setting, Path data) {
        var whole = data.toAbsolutePath().normalize();
        return setting.equals("beside") ? whole.resolveSibling(whole.getFileName() + "-mark") : Path.of(setting);
    }

    /** A word that nobody has. */
    public static String freshWord() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Empty where there is none, or none that can be understood: both say that nothing is known. */
    public static Optional<Mark> read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(lines.getProperty("word"))
                .filter(word -> word.matches("[0-9a-f]{32}"))
                .map(word -> new Mark(
                        word,
                        lines.getProperty("log", ""),
                        lines.getProperty("checkpoint", ""),
                        "true".equals(lines.getProperty("restored"))));
    }

    /**
     * Whole or not at all, and on the disk when this returns: a receipt is answered after it, so a power cut must not
     * take back that this checkpoint was given.
     */
    public void write(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        var lines = new Properties();
        lines.setProperty("word", word);
        lines.setProperty("log", log);
        lines.setProperty("checkpoint", checkpoint);
        lines.setProperty("restored", Boolean.toString(restored));
        var text = new StringWriter();
        lines.store(text, "Ryokai: leave this out of every backup, and write it back in no restore; see operate.md.");
        var part = folder.resolve(FILE + ".part");
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
