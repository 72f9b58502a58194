package jp.ryokai.sync;

import java.time.Instant;
import java.util.List;
import jp.ryokai.sync.PushAnswer.RecordOutcome;

/**
 * The answer to a rescue file, to be carried back: what the tablet would have been told, had it been connected. It
 * holds no words of anybody, and each receipt in it proves itself against the log's key.
 *
 * @param device whose outbox was brought
 * @param outcomes one for each record of the file, in their order
 */
public record ReceiptsFile(
        String format,
        String device,
        Instant serverTime,
        String epoch,
        List<RecordOutcome> outcomes,
        long receivedThrough,
        List<Long> missing) {

    static final String FORMAT = "ryokai-receipts-1";
}
