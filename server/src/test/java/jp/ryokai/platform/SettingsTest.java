package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void the_page_names_every_setting_with_its_default() throws IOException {
        var page = Files.readString(Path.of("docs/configuration.md"));
        var row = Pattern.compile("^\\| `(ryokai[a-z.-]+)` \\| `([^`]*)` \\|", Pattern.MULTILINE)
                .matcher(page);
        var written = new TreeMap<String, String>();
        while (row.find()) {
            written.put(row.group(1), row.group(2));
        }
        assertEquals(ours(), written);
    }

    @Test
    void the_defaults_are_accepted() throws IOException {
        assertDoesNotThrow(() -> Settings.read(config(Map.of())));
    }

    @Test
    void a_wrong_value_is_named_with_its_cure() {
        var refusal = assertThrows(
                        Settings.Wrong.class,
                        () -> Settings.read(config(Map.of("ryokai.token.life", "quarter of an hour"))))
                .getMessage();
        assertTrue(refusal.contains("ryokai.token.life is \"quarter of an hour\""), refusal);
        assertTrue(refusal.contains("give an ISO 8601 duration from PT1M to PT1H"), refusal);
    }

    @Test
    void all_wrong_values_are_named_at_once() {
        var refusal = assertThrows(
                        Settings.Wrong.class,
                        () -> Settings.read(config(Map.of(
                                "ryokai.push.records",
                                "0",
                                "ryokai.origin",
                                "gikai.example.jp",
                                "ryokai.demo",
                                "yes",
                                "ryokai.log.origin",
                                "a log",
                                "ryokai.data",
                                ""))))
                .getMessage();
        for (var key :
                new String[] {"ryokai.push.records", "ryokai.origin", "ryokai.demo", "ryokai.log.origin", "ryokai.data"
                }) {
            assertTrue(refusal.contains(key), key + " missing in: " + refusal);
        }
    }

    @Test
    void a_database_address_is_not_shown_because_it_may_hold_a_password() {
        var refusal = assertThrows(
                        Settings.Wrong.class,
                        () -> Settings.read(
                                config(Map.of("ryokai.database.url", "jdbc:mysql://host/db?password=secret"))))
                .getMessage();
        assertTrue(!refusal.contains("secret") && refusal.contains("ryokai.database.url"), refusal);
    }

    private static Map<String, String> ours() throws IOException {
        return defaults().entrySet().stream()
                .filter(e -> e.getKey().startsWith("ryokai."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> defaults() throws IOException {
        var properties = new Properties();
        try (InputStream in = SettingsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        var map = new HashMap<String, String>();
        properties.forEach((k, v) -> map.put(k.toString(), v.toString()));
        return map;
    }

    private static Config config(Map<String, String> changed) throws IOException {
        var values = new HashMap<>(defaults());
        values.putAll(changed);
        return ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(new ConfigSource() {
                    @Override
                    public java.util.Set<String> getPropertyNames() {
                        return values.keySet();
                    }

                    @Override
                    public String getValue(String key) {
                        return values.get(key);
                    }

                    @Override
                    public String getName() {
                        return "test";
                    }
                })
                .build();
    }
}
