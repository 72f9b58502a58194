package jp.ryokai.sync;

import java.util.List;

/**
 * What a tablet sends: its outbox, oldest first.
 *
 * @param device its own id; must be the token's
 * @param app version of the app
 * @param records compact JWS, at most {@code ryokai.push.records}
 * @param manifestTag tag of the manifest it holds, null when it holds none
 * @param unsent records it still holds beyond these, null when it does not say
 * @param own what it holds of its person's own records; null from a client that wants them in the manifest
 * @param checkpoint the newest checkpoint it has seen; one that our log does not lead to proves that we were restored
 * @param epoch the one it knows, null when it does not say
 */
public record Push(
        String device,
        String app,
        List<String> records,
        String manifestTag,
        Integer unsent,
        OwnRecords.Held own,
        String checkpoint,
        String epoch) {}
