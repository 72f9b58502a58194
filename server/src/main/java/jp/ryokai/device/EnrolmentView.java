package jp.ryokai.device;

import jp.ryokai.ledger.Jwk;
import jp.ryokai.people.PersonView;

/**
 * What a device needs to work by itself from now on.
 *
 * @param device its id, the RFC 7638 thumbprint of its key
 * @param audience what its assertions (RFC 7523) name as {@code aud}
 * @param logKey verifier key of the log (C2SP signed-note), to check receipts without us
 * @param rescueKey what an outbox is sealed to when it has to travel by hand
 * @param leaseSeconds how long after a contact restricted editions may be shown
 * @param epoch changes when the server was restored; the device then offers all its records again
 * @param evidence the log's entry of this enrolment, signed by the server: by it the device comes back where a restored
 *     backup does not know it; null where it came by the city's word
 */
public record EnrolmentView(
        String device,
        PersonView person,
        String council,
        String origin,
        String audience,
        String logKey,
        String epoch,
        Jwk rescueKey,
        long leaseSeconds,
        AppSettings settings,
        String evidence) {}
