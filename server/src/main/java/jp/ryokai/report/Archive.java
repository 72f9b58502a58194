package jp.ryokai.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ryokai.platform.Hashes;

/**
 * A ZIP whose last file names the SHA-256 of every other. Names of entries are UTF-8; the order is that in which they
 * come, and none is kept in memory once it is in.
 */
final class Archive {

    private static final String HASHES = "hashes.txt";

    private final Set<String> names = new HashSet<>();
    private final StringBuilder hashes = new StringBuilder();
    private final ZipOutputStream zip;
    private final long at;

    /** @param at the time of every entry, so that the same content is the same archive */
    Archive(OutputStream out, Instant at) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at.toEpochMilli();
    }

    /** Two sheets of paper may be one scan: the same name is the same bytes, and is in once. */
    Archive add(String name, byte[] bytes) {
        if (!names.add(name)) {
            return this;
        }
        put(name, bytes);
        hashes.append(Hashes.sha256Hex(bytes)).append("  ").append(name).append('\n');
        return this;
    }

    Archive add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void end() {
        put(HASHES, hashes.toString().getBytes(StandardCharsets.UTF_8));
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small one, whole. */
    static byte[] of(Instant at, Consumer<Archive> content) {
        var out = new ByteArrayOutputStream();
        var archive = new Archive(out, at);
        content.accept(archive);
        archive.end();
        return out.toByteArray();
    }

    private void put(String name, byte[] bytes) {
        var entry = new ZipEntry(name);
        entry.setTime(at);
        try {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
