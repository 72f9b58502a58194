package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void the_sample_of_the_package_shows_every_setting_with_its_default() throws IOException {
        var shown = new Properties();
        try (var sample = Files.newBufferedReader(Path.of("dist/ryokai.properties.sample"))) {
            shown.load(new StringReader(sample.lines()
                    .filter(line -> line.matches("#(ryokai|server)\\.[^ ]+=.*"))
                    .map(line -> line.substring(1))
                    .collect(Collectors.joining("\n"))));
        }
        shown.keySet().removeIf(key -> key.toString().startsWith("server."));
        assertEquals(ours(), new TreeMap<>(shown));
    }

    @Test
    void a_file_of_settings_goes_before_the_defaults_and_behind_the_environment(@TempDir Path folder)
            throws IOException {
        var file = new SettingsFile(
                Files.writeString(folder.resolve("a"), "ryokai.council=髙橋市議会\n").toString());
        SettingsFile.check(file);
        assertEquals("髙橋市議会", file.getValue("ryokai.council"));
        assertTrue(file.getOrdinal() > 100 && file.getOrdinal() < 300);
    }

    @Test
    void a_file_that_cannot_be_read_or_names_what_does_not_exist_is_refused_in_a_sentence(@TempDir Path folder)
            throws IOException {
        assertTrue(assertThrows(
                        Settings.Wrong.class,
                        () -> new SettingsFile(folder.resolve("absent").toString()))
                .getMessage()
                .contains("cannot be read"));
        var slip = new SettingsFile(Files.writeString(folder.resolve("b"), "ryokai.counsil=みどり野市議会\n")
                .toString());
        assertTrue(assertThrows(Settings.Wrong.class, () -> SettingsFile.check(slip))
                .getMessage()
                .contains("ryokai.counsil"));
    }

    @Test
    void the_defaults_are_accepted() throws IOException {
        assertDoesNotThrow(() -> Settings.read(config(Map.of())));
    }

    @Test
    void a_working_tree_is_served_at_the_writers_own_machine_and_never_to_a_council() throws IOException {
        var tree = "src/main/web";
        assertEquals(tree, Settings.read(config(Map.of("ryokai.web", tree))).web());
        for (var wrong : List.of(
                Map.of("ryokai.web", tree, "ryokai.origin", "https://gikai.example.jp"),
                Map.of("ryokai.web", tree, "ryokai.origin", "http://localhost.example.jp"),
                Map.of("ryokai.web", "no/such/folder"))) {
            assertTrue(assertThrows(Settings.Wrong.class, () -> Settings.read(config(wrong)))
                    .getMessage()
                    .contains("ryokai.web"));
        }
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

    @Test
    void whom_to_tell_of_a_weakness_is_told_with_its_end_or_not_at_all() throws IOException {
        assertTrue(Settings.read(config(Map.of())).security().contacts().isEmpty());
        var told = Settings.read(config(Map.of(
                        "ryokai.security.contact",
                        "mailto:joho@city.example.jp, https://city.example.jp/security",
                        "ryokai.security.expires",
                        "2027-03-31T00:00:00Z")))
                .security();
        assertTrue(told.contacts().size() == 2 && told.isTold(Instant.parse("2027-03-30T00:00:00Z")));
        assertTrue(!told.isTold(Instant.parse("2027-03-31T00:00:00Z")));
        for (var wrong : Map.of(
                        "mailto:a@example.jp", "none",
                        "http://example.jp/", "2027-03-31T00:00:00Z",
                        "a@example.jp", "2027-03-31T00:00:00Z",
                        "mailto:b@example.jp", "someday")
                .entrySet()) {
            var refusal = assertThrows(
                            Settings.Wrong.class,
                            () -> Settings.read(config(Map.of(
                                    "ryokai.security.contact",
                                    wrong.getKey(),
                                    "ryokai.security.expires",
                                    wrong.getValue()))))
                    .getMessage();
            assertTrue(refusal.contains("ryokai.security."), refusal);
        }
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
