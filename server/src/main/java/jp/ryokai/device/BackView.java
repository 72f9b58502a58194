package jp.ryokai.device;

import java.time.Instant;
import java.util.List;

/**
 * After a restored backup: whose devices have offered all they have, and whom we still wait for. A device enrolled
 * since the backup is in neither before it comes.
 *
 * @param epoch 1 where no backup was ever restored
 * @param because begun, checkpoint, elsewhere or restore
 */
public record BackView(int epoch, Instant begunAt, String because, List<One> back, List<One> missing) {

    /**
     * One device that may speak.
     *
     * @param person whose it is, as the roster calls them
     * @param unsent records it said it still held, or that its counter shows missing, at its last contact
     */
    public record One(String device, String person, String name, Instant lastContactAt, int unsent) {}
}
