package jp.ryokai.passkey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.SoftPasskey;

/** Taro in front of what he is asked to sign, with a passkey of his own. */
final class SigningDesk {

    private final Tablet tablet;
    private final JsonObject body;
    private final SoftPasskey passkey;

    SigningDesk(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro();
        cast.planFor(List.of(taro.id()));
        tablet = taro.tablet();
        tablet.sync();
        tablet.fetch();
        var learner = new Learner(tablet);
        body = learner.statement(learner.items("acknowledgement").getFirst()).build();
        passkey = SoftPasskey.addedBy(taro);
    }

    SoftPasskey passkey() {
        return passkey;
    }

    String statement() {
        return SoftPasskey.statement(body);
    }

    String wording() {
        return body.getString("wording");
    }

    JsonObject signs(JsonObject proof) {
        tablet.record(
                "statement.signed",
                Json.createObjectBuilder(body).add("passkey", proof).build());
        return tablet.sync().getJsonArray("outcomes").getJsonObject(0);
    }
}
