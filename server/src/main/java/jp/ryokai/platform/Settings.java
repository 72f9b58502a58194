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

/**
 * Every setting of ours, read once at the start. {@code server/docs/configuration.md} documents each and is compared
 * with this record by a test; Helidon's own keys ({@code server.port} and the like) stand there too.
 *
 * @param data where the embedded database and the server's keys live; one folder to back up
 * @param database where records are kept
 * @param origin how tablets reach this server, without a path; the audience of every assertion
 * @param council name of the council as screens print it
 * @param keys where the server's keys lie
 * @param logOrigin first line of every checkpoint (C2SP tlog-checkpoint); never changed after the first record
 * @param demo whether an empty installation is filled with the demo council
 * @param receiptWait how long a push waits for its numbers before it answers {@code receipt: pending}
 * @param batch how many records one turn of the sequencer numbers at most
 * @param pushRecords records one push may carry
 * @param bodyBytes bytes one request body may have after decoding
 * @param recordBytes bytes one record may have to be judged; a longer one is kept and quarantined
 * @param tokenLife how long an access token lives
 * @param codeLife how long an enrolment code may be typed
 * @param codeTries wrong tries one source has of a code
 * @param wrongCodesPerHour wrong codes one source may send in an hour before it is asked to wait
 * @param proxies whose word on where a request comes from is believed
 * @param clockTolerance how far a tablet's clock may be off before its records are flagged
 * @param printFace a TrueType file of the council's for names that ours cannot print, {@code none} without
 * @param contactDays days without contact after which a tablet counts as one we wait for
 * @param passkey whether a passkey stands under a signature beside the device's key
 * @param lease how long a tablet that hears nothing of us shows restricted editions
 * @param hours in which letters go out
 * @param noticeEvery how often is looked whether one is due
 * @param mail by which server
 * @param security whom to tell of a weakness
 * @param web the working tree served to its writer at localhost; {@code none} for a council, as files change there
 */
public record Settings(
        Path data,
        DatabaseSettings database,
        URI origin,
        String council,
        KeyPlace keys,
        String logOrigin,
        boolean demo,
        Duration receiptWait,
        int batch,
        int pushRecords,
        int bodyBytes,
        int recordBytes,
        Duration tokenLife,
        Duration codeLife,
        int codeTries,
        int wrongCodesPerHour,
        List<Source.Network> proxies,
        Duration clockTolerance,
        String printFace,
        int contactDays,
        Duration lease,
        Passkey passkey,
        Hours hours,
        Duration noticeEvery,
        MailSettings mail,
        SecurityContact security,
        String web) {

    /** What a council asks for: nothing, what the tablet can, or a passkey under every signature. */
    public enum Passkey {
        OFF,
        OFFERED,
        REQUIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads and checks all settings; every wrong one is named in the same message, each with its cure. */
    public static Settings read(Config config) {
        var reader = new Reader(config);
        var settings = new Settings(
                reader.value("ryokai.data", Path::of, p -> !p.toString().isBlank(), "name a folder"),
                reader.database(),
                reader.value(
                        "ryokai.origin",
                        URI::create,
                        Settings::isOrigin,
                        "give scheme and host only, for instance https://gikai.example.jp"),
                reader.value(
                        "ryokai.council",
                        s -> s,
                        s -> !s.isBlank() && s.length() <= 60,
                        "give the council's name in 1 to 60 characters"),
                reader.keys(),
                reader.value(
                        "ryokai.log.origin",
                        s -> s,
                        s -> s.matches("[!-*,-~]{1,120}"),
                        "give 1 to 120 visible ASCII characters without space or plus"),
                reader.flag("ryokai.demo"),
                reader.duration("ryokai.receipt.wait", Duration.ZERO, Duration.ofSeconds(30)),
                reader.number("ryokai.sequencer.batch", 1, 10_000),
                reader.number("ryokai.push.records", 1, 1_000),
                reader.number("ryokai.body.bytes", 65_536, 64 * 1024 * 1024),
                reader.number("ryokai.record.bytes", 16_384, 4 * 1024 * 1024),
                reader.duration("ryokai.token.life", Duration.ofMinutes(1), Duration.ofHours(1)),
                reader.duration("ryokai.code.life", Duration.ofMinutes(5), Duration.ofDays(60)),
                reader.number("ryokai.code.tries", 1, 20),
                reader.number("ryokai.code.wrong-per-hour", 5, 10_000),
                reader.value(
                        "ryokai.proxies",
                        Source.Network::all,
                        p -> true,
                        "give addresses or networks with commas between, for instance 10.0.0.0/8, or none"),
                reader.duration("ryokai.clock.tolerance", Duration.ofSeconds(1), Duration.ofDays(1)),
                reader.value(
                        "ryokai.print.face",
                        s -> s,
                        s -> s.equals("none") || Files.isReadable(Path.of(s)),
                        "give the path of a readable TrueType file, or none"),
                reader.number("ryokai.report.contact-days", 1, 365),
                reader.duration("ryokai.lease", Duration.ofDays(1), Duration.ofDays(400)),
                reader.value(
                        "ryokai.passkey",
                        s -> Passkey.valueOf(s.toUpperCase(Locale.ROOT)),
                        p -> true,
                        "give off, offered or required"),
                reader.value(
                        "ryokai.notice.hours",
                        Hours::read,
                        h -> h.from().isBefore(h.to()),
                        "give two times of a day, for instance 09:00-17:00"),
                reader.duration("ryokai.notice.every", Duration.ofSeconds(10), Duration.ofDays(1)),
                reader.mail(),
                reader.security(),
                reader.value(
                        "ryokai.web",
                        s -> s,
                        s -> s.equals("none")
                                || Files.isDirectory(Path.of(s, "tablet"))
                                        && config.getValue("ryokai.origin", String.class)
                                                .matches("http://localhost(:[0-9]+)?"),
                        "for development with ryokai.origin http://localhost: give a clone's web folder; else none"));
        reader.refuseIfWrong();
        return settings;
    }

    private static boolean isOrigin(URI uri) {
        return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                && uri.getHost() != null
                && (uri.getRawPath() == null || uri.getRawPath().isEmpty())
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
    }

    /** A setting that stops the start; the message is for the operator. */
    public static final class Wrong extends RuntimeException {
        public Wrong(String message) {
            super(message);
        }
    }

    private static final class Reader {
        private final Config config;
        private final List<String> wrong = new ArrayList<>();

        Reader(Config config) {
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
            var user = value(
                    "ryokai.mail.user", s -> s, s -> s.length() <= 254, "give the name at the mail server, or none");
            var password =
                    value("ryokai.mail.password", s -> s, s -> s.length() <= 1_000, "give the password, or none");
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

        private Path readable(String key, String what) {
            var path = value(
                    key,
                    s -> s,
                    s -> s.equals("none") || Files.isReadable(Path.of(s)),
                    "give the path of " + what + ", or none");
            return path == null || path.equals("none") ? null : Path.of(path);
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

        void refuseIfWrong() {
            if (!wrong.isEmpty()) {
                throw new Wrong("Ryokai does not start, because of " + (wrong.size() == 1 ? "a setting" : "settings")
                        + ":\n  " + String.join("\n  ", wrong)
                        + "\nEvery setting is explained in configuration.md in the docs folder.");
            }
        }
    }
}
