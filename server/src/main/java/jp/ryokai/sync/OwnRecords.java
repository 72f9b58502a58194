package jp.ryokai.sync;

import java.util.List;
import jp.ryokai.ledger.OwnRoot;

/**
 * The person's own records, as far as the tablet lacks them.
 *
 * @param count how many numbered ones there are
 * @param root over them, in the order of the log ({@code records.md})
 * @param after place in the log of the last of them, -1 where there is none; what the tablet asks from next time
 * @param whole whether {@code records} are all of them, because what the tablet holds is not the beginning of ours
 * @param records those it lacks in the order of the log, then those that have no number yet
 */
public record OwnRecords(long count, String root, long after, boolean whole, List<Manifest.HeldRecord> records) {

    /** What a tablet holds: what it was told last, or that it holds none. */
    public record Held(long count, String root, long after) {

        /** A new installation. */
        static final Held NONE = new Held(0, OwnRoot.NONE, -1);

        boolean isReadable() {
            return count >= 0 && after >= -1 && root != null && root.matches("[0-9a-f]{64}");
        }
    }
}
