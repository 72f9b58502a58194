package jp.ryokai.device;

import jakarta.json.JsonObject;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Word;

/**
 * A registration as it was before a backup came back.
 *
 * @param said on whose word, as {@link Whose} says it
 */
record Returned(String device, String person, Instant enrolledAt, Map<String, String> said) {

    Backing backing() {
        return Word.kept(Backing.class, said.get("backing"));
    }

    /** By the entry of the enrolment itself, which we signed. What came by the city's word comes by it again. */
    static Optional<Returned> ofAct(String evidence, ECPublicKey server) {
        var jws = StrictJws.parse(evidence);
        var act = jws.payloadObject().orElseThrow();
        if (!"ryokai-act".equals(jws.type())
                || !jws.verify(server)
                || !act.getString("kind").equals("device.enrolled")) {
            return Optional.empty();
        }
        var body = act.getJsonObject("body");
        if (body.containsKey("account")) {
            return Optional.empty();
        }
        var said = new LinkedHashMap<String, String>();
        for (var name : new String[] {"code", "backing", "issuedAt", "issuedBy", "confirmedBy"}) {
            if (body.containsKey(name)) {
                said.put(name, body.getString(name));
            }
        }
        return Optional.of(new Returned(
                body.getString("device"),
                body.getString("person"),
                Instant.parse(body.getString("enrolledAt", act.getString("occurredAt"))),
                said));
    }

    /**
     * By a record that our log took for what it says: then its key was the person's. On whose word is not in it, so it
     * is believed on one alone, which opens no desk.
     */
    static Optional<Returned> ofRecord(String evidence, Receipt receipt, PublicJwk key, String logKey) {
        var jws = StrictJws.parse(evidence);
        if (!"ryokai-record".equals(jws.type())
                || !jws.verify(key.key())
                || !receipt.holds(evidence, logKey)
                || !receipt.counts(evidence)) {
            return Optional.empty();
        }
        JsonObject said = jws.payloadObject().orElseThrow();
        var received = receipt.leaf()
                .lines()
                .filter(line -> line.startsWith("received "))
                .map(line -> Instant.parse(line.substring(9)))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Returned(
                said.getString("device"), said.getString("person"), received, Map.of("backing", Backing.ALONE.word())));
    }
}
