package jp.ryokai.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** Reads setting after setting, and keeps what is wrong with each until all are read. */
final class SettingsReader {
    private final Config config;
    private final List<String> wrong = new ArrayList<>();

    SettingsReader(Config config) {
        this.config = config;
    }

    <T> T value(String key, Function<String, T> parse, Predicate<T> check, String cure) {
        var text = config.getOptionalValue(key, String.class).orElse("");
        try {
            var value = parse.apply(text);
            if (!text.isEmpty() && check.test(value)) {
                return value;
            }
        } catch (RuntimeException e) {
            // Falls through: whatever the parser disliked, the operator needs the cure, not the parser's word.
        }
        wrong.add("%s is \"%s\": %s."
                .formatted(key, key.contains("url") || key.contains("password") ? "(not shown)" : text, cure));
        return null;
    }

    /** Inside the data it would be saved and restored with it, and could tell nothing. */
    Path mark() {
        var data = config.getOptionalValue("ryokai.data", String.class).orElse("data");
        return value(
                "ryokai.mark",
                text -> Mark.folder(text, Path.of(data)),
                folder -> !folder.toAbsolutePath()
                        .normalize()
                        .startsWith(Path.of(data).toAbsolutePath().normalize()),
                "name a folder outside ryokai.data, or beside for one of its name with -mark behind it");
    }

    boolean flag(String key) {
        return "true".equals(value(key, s -> s, s -> s.equals("true") || s.equals("false"), "give true or false"));
    }

    int number(String key, int least, int most) {
        var value = value(
                key,
                Integer::valueOf,
                n -> n >= least && n <= most,
                "give a whole number from %d to %d".formatted(least, most));
        return value == null ? least : value;
    }

    Duration duration(String key, Duration least, Duration most) {
        return value(
                key,
                Duration::parse,
                d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0,
                "give an ISO 8601 duration from %s to %s".formatted(least, most));
    }

    Settings.Passkey passkey(String key) {
        return value(
                key,
                s -> Settings.Passkey.valueOf(s.toUpperCase(Locale.ROOT)),
                p -> true,
                "give off, offered or required");
    }

    DatabaseSettings database() {
        return new DatabaseSettings(
                value(
                        "ryokai.database.url",
                        s -> s,
                        s -> s.startsWith("jdbc:derby:") || s.startsWith("jdbc:postgresql:"),
                        "give a jdbc:derby: or jdbc:postgresql: address"),
                value("ryokai.database.username", s -> s, s -> s.length() <= 128, "give the database's user"),
                value("ryokai.database.password", s -> s, s -> s.length() <= 1_000, "give the user's password"),
                number("ryokai.database.connections", 2, 1_000),
                duration("ryokai.database.patience", Duration.ofSeconds(2), Duration.ofMinutes(10)),
                duration("ryokai.database.start-wait", Duration.ZERO, Duration.ofHours(1)));
    }

    /** A server needs an address to send from; without a server nothing of the rest is asked. */
    MailSettings mail() {
        var host = value(
                "ryokai.mail.host",
                s -> s,
                s -> s.matches("[A-Za-z0-9.:-]{1,253}"),
                "give the mail server's name, or none");
        var port = number("ryokai.mail.port", 1, 65_535);
        var security = value(
                "ryokai.mail.security",
                s -> MailSettings.Security.valueOf(s.toUpperCase(Locale.ROOT)),
                s -> true,
                "give starttls, ssl or none");
        var user =
                value("ryokai.mail.user", s -> s, s -> s.length() <= 254, "give the name at the mail server, or none");
        var password = value("ryokai.mail.password", s -> s, s -> s.length() <= 1_000, "give the password, or none");
        var file = value(
                "ryokai.mail.password.file",
                s -> s,
                s -> s.equals("none") || Files.isReadable(Path.of(s)),
                "give the path of a readable file with the password, or none");
        var from = value(
                "ryokai.mail.from",
                s -> s,
                s -> "none".equals(host) || s.matches("[!-~]+@[A-Za-z0-9.-]+"),
                "give the address letters come from, for instance gikai@city.example.jp");
        return new MailSettings(host, port, security, user, secret(password, file), from);
    }

    /** Who names an address must say until when it holds; the other way round nothing is told. */
    SecurityContact security() {
        var contacts = value(
                "ryokai.security.contact",
                SecurityContact::read,
                SecurityContact::fits,
                "give addresses with commas between, mailto:, https: or tel:, or none");
        if (contacts == null || contacts.isEmpty()) {
            return SecurityContact.NONE;
        }
        var expires = value(
                "ryokai.security.expires",
                Instant::parse,
                one -> true,
                "give the time until which the contact holds, for instance 2027-03-31T00:00:00Z");
        return new SecurityContact(contacts, expires);
    }

    /** A password belongs into a file of its own, not into a setting that every list of settings shows. */
    KeyPlace keys() {
        var folder = value("ryokai.keys", Path::of, p -> !p.toString().isBlank(), "name a folder");
        var store = readable("ryokai.keys.store", "a readable PKCS#12 file");
        var password = readable("ryokai.keys.store.password.file", "a readable file with its password");
        if (store != null && password == null) {
            wrong.add("ryokai.keys.store.password.file is \"none\": name the file that holds the password.");
        }
        return new KeyPlace(folder, store, password);
    }

    Path readable(String key, String what) {
        var path = value(
                key,
                s -> s,
                s -> s.equals("none") || Files.isReadable(Path.of(s)),
                "give the path of " + what + ", or none");
        return path == null || path.equals("none") ? null : Path.of(path);
    }

    DoorSettings door() {
        return new DoorSettings(
                number("ryokai.door.connections", 16, 100_000),
                duration("ryokai.door.header", Duration.ofMillis(100), Duration.ofMinutes(1)),
                duration("ryokai.door.idle", Duration.ofMillis(100), Duration.ofMinutes(10)),
                number("ryokai.door.rate", 100, 1_000_000),
                number("ryokai.door.strangers", 1, 1_000),
                number("ryokai.door.known", 2, 1_000),
                duration("ryokai.door.turn", Duration.ZERO, Duration.ofSeconds(30)),
                number("ryokai.door.heavy", 1, 100),
                duration("ryokai.door.heavy.turn", Duration.ZERO, Duration.ofMinutes(5)),
                watch());
    }

    private URI watch() {
        var port = number("ryokai.watch.port", 0, 65_535);
        return value(
                "ryokai.watch.host",
                host -> URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port),
                at -> at.getHost() != null,
                "give an address or a name of this machine, for instance 127.0.0.1");
    }

    TlsSettings tls() {
        return new TlsSettings(
                file("ryokai.tls.certificate"), file("ryokai.tls.key"), file("ryokai.tls.password.file"));
    }

    private String file(String key) {
        return value(
                key,
                s -> s,
                s -> s.equals("none") || Files.isReadable(Path.of(s)),
                "give the path of a readable file, or none");
    }

    private String secret(String password, String file) {
        if (file == null || file.equals("none")) {
            return password;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            wrong.add("ryokai.mail.password.file cannot be read: give a readable file, or none.");
            return password;
        }
    }

    void wrong(String sentence) {
        wrong.add(sentence);
    }

    void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw new Settings.Wrong(
                    "Ryokai does not start, because of " + (wrong.size() == 1 ? "a setting" : "settings")
                            + ":\n  " + String.join("\n  ", wrong)
                            + "\nEvery setting is explained in configuration.md in the docs folder.");
        }
    }
}
