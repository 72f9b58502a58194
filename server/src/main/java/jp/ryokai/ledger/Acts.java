package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Map;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Keys;

/**
 * Acts done at the desk or by the server itself, written as records like any other and signed with the server's key,
 * so that one audit trail holds everything that ever changed state.
 */
@ApplicationScoped
public class Acts {

    private final Records records;
    private final Versions versions;
    private final Keys keys;
    private final Clock clock;

    @Inject
    Acts(Records records, Versions versions, Keys keys, Clock clock) {
        this.records = records;
        this.versions = versions;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Leaves one entry. MUST be called exactly once in the transaction of every act that changes state: the act and
     * its record are committed together or not at all.
     *
     * @param kind what was done, in the past tense ({@code policy.published})
     * @param person who did it, null where the server did
     * @param device the desk's device, null where the server did
     * @param body what an auditor needs to understand the act; names no more people than the act does
     * @return the record's id
     */
    @Transactional(TxType.MANDATORY)
    public String note(String kind, String person, String device, JsonObject body) {
        var id = Ids.next();
        var now = clock.instant();
        var payload = Json.createObjectBuilder().add("id", id).add("kind", kind).add("schema", 1);
        if (person != null) {
            payload.add("person", person);
        }
        if (device != null) {
            payload.add("device", device);
        }
        payload.add("occurredAt", now.toString()).add("body", body);
        var jws = StrictJws.sign(
                (ECPrivateKey) keys.server().getPrivate(),
                Map.of(
                        "typ",
                        "ryokai-act",
                        "kid",
                        PublicJwk.of((ECPublicKey) keys.server().getPublic()).thumbprint()),
                payload.build().toString().getBytes(StandardCharsets.UTF_8));
        // No device in its origin: the desk's counter of own records must not see acts, which carry no number.
        records.keep(new Keeping(
                id,
                jws.getBytes(StandardCharsets.US_ASCII),
                Origin.ofAct(kind, person, now),
                device,
                now,
                Outcome.STORED,
                null));
        versions.raise(kind);
        return id;
    }
}
