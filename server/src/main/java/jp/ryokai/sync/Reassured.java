package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.ryokai.ledger.Log;

/**
 * Checkpoints that our log was found to lead to. Each tablet shows its newest with every push, and neither its Ed25519
 * signature nor what it says becomes another: one look is enough for as long as the log is the same and no shorter. A
 * process that starts anew, as after a backup was put back, has forgotten all of them.
 */
@ApplicationScoped
class Reassured {

    private static final int MOST = 4_000;

    private final Log log;
    private final Set<String> notes = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    @Inject
    Reassured(Log log) {
        this.log = log;
    }

    /**
     * Begins a new epoch where this proves that we were restored from a backup.
     *
     * @param epoch of the log as it is now
     * @param size of the log as it is now
     * @return whether it had to be looked at, so that the log may be another now
     */
    boolean look(String note, String epoch, long size) {
        if (note == null) {
            return false;
        }
        var said = note.length() > 1_000 ? "" : epoch + '\n' + note;
        if (notes.contains(said) && size(note) <= size) {
            return false;
        }
        log.renewEpochIfRestored(note);
        // Only what the log has reached: of what lies beyond it nothing is known, or it is forged.
        if (!said.isEmpty() && size(note) <= size && log.epoch().equals(epoch)) {
            notes.add(said);
        }
        return true;
    }

    /** The second line of a checkpoint (C2SP tlog-checkpoint); beyond everything where it is none. */
    private static long size(String note) {
        var size = note.lines().skip(1).findFirst().orElse("");
        return size.matches("[0-9]{1,18}") ? Long.parseLong(size) : Long.MAX_VALUE;
    }
}
