package jp.ryokai.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jp.ryokai.platform.Hashes;

/**
 * The packs that were read last. To read thirty-two modules takes half a second of a core, and whoever looks through a
 * pack asks for it page after page. What is read depends on the files and words alone, so nothing here can be out of
 * date: one byte or one word more is another reading.
 */
@ApplicationScoped
class Readings {

    /** Who compares two drafts with the course; where memory is short, none is kept. */
    private static final int MOST = 4;

    private final Map<String, SoftReference<Pack>> last = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Pack>> eldest) {
            return size() > MOST;
        }
    };

    /** As {@link Pack#read}. Two who ask at once may both read; neither waits for the other. */
    Pack of(Map<String, byte[]> files, Map<String, String> words) {
        var name = name(files, words);
        var kept = kept(name);
        if (kept != null) {
            return kept;
        }
        var read = Pack.read(files, words);
        keep(name, read);
        return read;
    }

    private synchronized Pack kept(String name) {
        var kept = last.get(name);
        return kept == null ? null : kept.get();
    }

    private synchronized void keep(String name, Pack read) {
        last.put(name, new SoftReference<>(read));
    }

    /** Each part with its length before it, so that no two packs are named alike. */
    private static String name(Map<String, byte[]> files, Map<String, String> words) {
        var name = new StringBuilder().append(files.size()).append('\n');
        new TreeMap<>(files).forEach((path, bytes) -> part(part(name, path), Hashes.sha256Hex(bytes)));
        new TreeMap<>(words).forEach((word, value) -> part(part(name, word), value));
        return Hashes.sha256Hex(name.toString());
    }

    private static StringBuilder part(StringBuilder name, String part) {
        return name.append(part.length()).append(' ').append(part).append('\n');
    }
}
