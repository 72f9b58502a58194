package jp.ryokai.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * Every setting of ours, read once at the start. {@code server/docs/configuration.md} documents each and is compared
 * with this record by a test; Helidon's own keys ({@code server.port} and the like) stand there too.
 *
 * @param data where the embedded database and the server's keys live; one folder to back up
 * @param mark what tells a restored backup from data that went on; outside {@code data}, in no backup
 * @param diskReserve megabytes that are left free where the embedded database lies
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
 * @param contactDays whole days without contact after which a tablet counts as one we wait for
 * @param passkey whether a passkey stands under a signature beside the device's key
 * @param passkeyForActs whether acts of weight are confirmed with one
 * @param lease how long a tablet that hears nothing of us shows restricted editions
 * @param hours in which letters go out
 * @param noticeEvery how often is looked whether one is due
 * @param mail by which server
 * @param security whom to tell of a weakness
 * @param door what may come in, and how long it may take
 * @param tls where the certificate lies
 * @param account whose accounts open the desk
 * @param backup the nightly one
 * @param web the working tree served to its writer at localhost; {@code none} for a council, as files change there
 */
public record Settings(
        Path data,
        Path mark,
        int diskReserve,
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
        Passkey passkeyForActs,
        Hours hours,
        Duration noticeEvery,
        MailSettings mail,
        SecurityContact security,
        DoorSettings door,
        TlsSettings tls,
        AccountSettings account,
        BackupSettings backup,
        String web) {

    /** What a council asks for: nothing, a passkey of whoever has one, or one of everybody. */
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
        var reader = new SettingsReader(config);
        var settings = new Settings(
                reader.value("ryokai.data", Path::of, p -> !p.toString().isBlank(), "name a folder"),
                reader.mark(),
                reader.number("ryokai.disk.reserve", 1, 1_000_000),
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
                reader.passkey("ryokai.passkey"),
                reader.passkey("ryokai.passkey.acts"),
                reader.value(
                        "ryokai.notice.hours",
                        Hours::read,
                        h -> h.from().isBefore(h.to()),
                        "give two times of a day, for instance 09:00-17:00"),
                reader.duration("ryokai.notice.every", Duration.ofSeconds(10), Duration.ofDays(1)),
                reader.mail(),
                reader.security(),
                reader.door(),
                reader.tls(),
                AccountSettings.of(reader),
                BackupSettings.of(reader),
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
}
