package jp.ryokai.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ryokai.platform.Hashes;

/**
 * A ZIP whose last file names the SHA-256 of every other. Names of entries are UTF-8; the order is that of the names.
 */
final class Archive {

    private static final String HASHES = "hashes.txt";

    private final Map<String, byte[]> files = new TreeMap<>();

    Archive add(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    Archive add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param at the time of every entry, so that the same content is the same archive */
    byte[] bytes(Instant at) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var hashes = new StringBuilder();
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue(), at);
                hashes.append(Hashes.sha256Hex(file.getValue()))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            }
            put(zip, HASHES, hashes.toString().getBytes(StandardCharsets.UTF_8), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
