package jp.ryokai.sync;

import java.time.Instant;
import java.util.List;
import jp.ryokai.device.AppSettings;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.passkey.PasskeyView;
import jp.ryokai.people.PersonView;
import jp.ryokai.plan.Obligation;

/**
 * The complete list of what this person should hold. The tablet compares and fetches what it lacks; there is no cursor
 * to lose and nothing to undo, and a reinstalled app gets the person's own history back.
 *
 * @param obligations what is asked of the person, with dates and the state the server knows
 * @param editions what the tablet should hold, by hash
 * @param rescueKey what an outbox is sealed to when it has to travel by hand
 * @param leaseSeconds how long after a contact restricted editions may be shown
 * @param settings what the council decided
 * @param passkeys the person's own: what may be asked for under a signature
 * @param policies all parts of the policy, also those that are 未登録
 * @param release of the tablet's program as it is served now, null where this server has none
 * @param devices the person's own, ended ones included, the oldest first: on whose word each came
 * @param judged the person's own records that were judged again after their receipt; null where there are none
 * @param records the person's own records that the server has, oldest first; null where they are told page by page
 */
public record Manifest(
        PersonView person,
        String council,
        String epoch,
        List<Obligation> obligations,
        List<HeldEdition> editions,
        List<HeldRecord> records,
        Jwk rescueKey,
        long leaseSeconds,
        AppSettings settings,
        List<PasskeyView> passkeys,
        List<HeldPolicy> policies,
        String release,
        List<OwnDevice> devices,
        List<JudgedRecord> judged) {

    /**
     * A device of the person's.
     *
     * @param code id of the code that brought it; null where nothing is known of it
     * @param issuedBy name of who issued it; null where it was the server itself
     * @param confirmedBy name of the second person; null where there was none
     */
    public record OwnDevice(
            String id,
            String name,
            Instant enrolledAt,
            Instant endedAt,
            Instant disownedAt,
            String code,
            Instant issuedAt,
            String issuedBy,
            String confirmedBy,
            String backing) {}

    /** An edition to hold: fetch {@code /content/{sha256}} and check its hash. */
    public record HeldEdition(
            String sha256, String kind, String name, String title, long size, String label, String visibility) {}

    /**
     * A record the server has.
     *
     * @param occurredAt when it was made, as the record says by its device's clock; null where it could not be read
     * @param number 受付番号, null until numbered; the whole receipt is at {@code /api/receipts/{sha256}}
     * @param problem code of the reason where it does not count
     */
    public record HeldRecord(
            String id,
            String sha256,
            String kind,
            String outcome,
            Instant occurredAt,
            Instant receivedAt,
            String number,
            String problem) {}

    /**
     * What one of the person's counts as since it was judged later.
     *
     * @param problem code of the reason where it does not count
     * @param receipt with the leaf of the later judgement beside the record's own
     */
    public record JudgedRecord(String sha256, String outcome, String problem, Receipt receipt) {}
}
