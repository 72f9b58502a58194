package jp.ryokai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The file a package is set by, named by {@value #KEY}; in UTF-8, because a council's name is written in it.
 * Environment and {@code -D} go before it, the defaults behind (MicroProfile Config 3.1, "Custom ConfigSources").
 */
public final class SettingsFile implements ConfigSource {

    static final String KEY = "ryokai.settings";

    /** Above the defaults in the jar (100), below environment (300) and system properties (400). */
    private static final int ORDINAL = 200;

    private final Map<String, String> values;

    public SettingsFile() {
        this(System.getProperty(KEY));
    }

    SettingsFile(String path) {
        values = path == null ? Map.of() : read(Path.of(path));
    }

    /**
     * Before anything asks for the configuration, which would wrap the refusal in a trace. A name that is ours and
     * unknown is a slip of the pen, and what was meant would silently not hold.
     */
    static void check() {
        check(new SettingsFile());
    }

    static void check(SettingsFile file) {
        var unknown = file.values.keySet().stream()
                .filter(key -> key.startsWith("ryokai.") && !known().contains(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new Settings.Wrong("The file of settings names what does not exist: " + String.join(", ", unknown)
                    + ". configuration.md in the docs folder lists every setting; correct the name or take the"
                    + " line away.");
        }
    }

    private static Set<String> known() {
        var defaults = new Properties();
        try (var in = SettingsFile.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return defaults.stringPropertyNames();
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Settings.Wrong("The file of settings " + file + " cannot be read ("
                    + e.getClass().getSimpleName()
                    + "). Check that it is there, that this user may read it, and that it is written in UTF-8.");
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String key) {
        return values.get(key);
    }

    @Override
    public String getName() {
        return KEY;
    }
}
