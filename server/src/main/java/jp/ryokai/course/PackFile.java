package jp.ryokai.course;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** A pack as one ZIP file. Whatever is handed in becomes files of a pack or a refusal with a sentence. */
final class PackFile {

    /**
     * Bytes after unpacking; a pack of eighty modules has one. A small file can unfold into a thousand times as much.
     */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    /** Explorer of older Windows writes names in the Shift_JIS of Windows and does not say so. */
    private static final List<Charset> NAMES = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private static final String LITTER = "(.*/)?(\\..*|Thumbs\\.db|desktop\\.ini)|__MACOSX/.*|(.*/)?\\.[^/]*/.*";

    private PackFile() {}

    /** The files by path inside the pack, without the folder that was packed and what systems leave in folders. */
    static Map<String, byte[]> open(byte[] zip) {
        for (var charset : NAMES) {
            try {
                return inside(entries(zip, charset));
            } catch (CharacterNames wrong) {
                // Read again with the next one.
            }
        }
        throw refused("A name in the ZIP file cannot be read: give the files the names AUTHORING.md gives.");
    }

    /** The same files give the same bytes. */
    static byte[] of(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip, Charset names) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            long left = MOST_BYTES;
            var entries = 0;
            for (var entry = next(in); entry != null; entry = next(in)) {
                if (++entries > 2 * Pack.MOST_FILES) {
                    throw Problems.PACK_TOO_LARGE.problem();
                }
                var name = name(entry.getName());
                if (entry.isDirectory() || name.matches(LITTER)) {
                    left -= in.transferTo(new Bounded(left));
                    continue;
                }
                var out = new Bounded(left);
                in.transferTo(out);
                left -= out.size();
                if (files.put(name, out.toByteArray()) != null) {
                    throw refused("The ZIP file holds " + name + " twice.");
                }
            }
        } catch (EOFException e) {
            throw refused("The ZIP file ends too early: send it again.");
        } catch (ZipException e) {
            throw refused("The ZIP file is damaged or has a password: pack the folder again, without a password.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw Problems.PACK_FILE.problem();
        }
        return files;
    }

    /** The names are read with the entry, and what is no name in this charset is an argument that is illegal. */
    private static ZipEntry next(ZipInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new CharacterNames();
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("bad entry name")) {
                throw new CharacterNames();
            }
            throw e;
        }
    }

    private static String name(String written) {
        var name = written.replace('\\', '/');
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || name.chars().anyMatch(c -> c < ' ')
                || List.of(name.split("/")).contains("..")) {
            throw refused("The ZIP file holds a name that leads out of the pack: pack the folder again.");
        }
        return name;
    }

    /** Whoever packs a folder packs its name too. */
    private static Map<String, byte[]> inside(Map<String, byte[]> files) {
        if (files.containsKey("pack.yaml")) {
            return files;
        }
        var folder = files.keySet().stream()
                .filter(name -> name.matches("([^/]+/){1,3}pack\\.yaml"))
                .findFirst()
                .map(name -> name.substring(0, name.length() - "pack.yaml".length()))
                .orElseThrow(() -> refused("There is no pack.yaml in the ZIP file: pack the folder that holds it."));
        var inside = new TreeMap<String, byte[]>();
        files.forEach(
                (name, bytes) -> inside.put(name.startsWith(folder) ? name.substring(folder.length()) : name, bytes));
        return inside;
    }

    private static Problem refused(String detail) {
        return Problems.PACK_FILE.problem(detail);
    }

    private static final class Bounded extends ByteArrayOutputStream {
        private final long most;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (size() + (long) length > most) {
                throw Problems.PACK_TOO_LARGE.problem();
            }
            super.write(bytes, from, length);
        }
    }

    /** The names are in another charset than the one tried. */
    private static final class CharacterNames extends RuntimeException {
        CharacterNames() {
            super(null, null, false, false);
        }
    }
}
