package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Telling;

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
     * Begins a new epoch where this proves that we were restored from a backup. One that stands in our own log letter
     * by letter, as the newest of a tablet that we answered last does, proves nothing and is not looked at.
     *
     * @param state read with the size that the note says
     * @return whether it had to be looked at, so that the log may be another now
     */
    boolean look(String note, Telling.State state) {
        if (note == null || note.equals(state.signed())) {
            return false;
        }
        var said = note.length() > 1_000 ? "" : state.epoch() + '\n' + note;
        if (notes.contains(said) && size(note) <= state.size()) {
            return false;
        }
        log.renewEpochIfRestored(note);
        // Only what the log has reached: of what lies beyond it nothing is known, or it is forged.
        if (!said.isEmpty() && size(note) <= state.size() && log.epoch().equals(state.epoch())) {
            notes.add(said);
        }
        return true;
    }

    /** The second line of a checkpoint (C2SP tlog-checkpoint); beyond everything where it is none. */
    static long size(String note) {
        if (note == null) {
            return Long.MAX_VALUE;
        }
        var size = note.lines().skip(1).findFirst().orElse("");
        return size.matches("[0-9]{1,18}") ? Long.parseLong(size) : Long.MAX_VALUE;
    }
}
