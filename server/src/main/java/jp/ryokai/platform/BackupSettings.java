package jp.ryokai.platform;

import java.nio.file.Path;
import java.time.LocalTime;

/**
 * The nightly backup.
 *
 * @param folder where it is put; null where there is none
 * @param at from which time of the day in Japan it is made
 * @param keep how many are kept there
 */
public record BackupSettings(Path folder, LocalTime at, int keep) {

    private static final String NONE = "none";

    static BackupSettings of(SettingsReader reader) {
        var folder = reader.value(
                "ryokai.backup.folder",
                text -> text,
                text -> text.equals(NONE) || Path.of(text).isAbsolute(),
                "name a folder by its whole path, on another disk, or none");
        return new BackupSettings(
                folder == null || folder.equals(NONE) ? null : Path.of(folder),
                reader.value(
                        "ryokai.backup.at",
                        LocalTime::parse,
                        one -> true,
                        "give a time of the day, for instance 02:00"),
                reader.number("ryokai.backup.keep", 1, 1_000));
    }
}
