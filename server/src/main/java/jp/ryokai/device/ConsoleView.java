package jp.ryokai.device;

import java.util.List;
import jp.ryokai.backup.BackupView;

/**
 * What the console prints.
 *
 * @param waiting what waits for a second person, with the name of who asked
 * @param done what was done, null where nothing was
 * @param code null where none was issued
 * @param status null where it was not asked for
 * @param backup how old the last one is, or the one just made; null where neither was asked for
 */
public record ConsoleView(List<Waiting> waiting, AskView done, CodeView code, BackView status, BackupView backup) {

    ConsoleView(List<Waiting> waiting, AskView done, CodeView code) {
        this(waiting, done, code, null, null);
    }

    /** One that waits. */
    public record Waiting(AskView ask, String askedBy) {}
}
