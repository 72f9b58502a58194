package jp.ryokai.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.RoomsExtension;

/** A council with a course, a policy and one plan, and as many tablets as a figure asks for. */
final class Council {

    private final Cast cast;
    private final List<Tablet> tablets = new ArrayList<>();

    Council() {
        cast = RoomsExtension.fresh();
        cast.published();
        cast.policyInForce();
    }

    /** Tablets of a member each, enrolled, with what they should hold. */
    List<Tablet> tablets(int count) {
        var people = new ArrayList<String>();
        while (tablets.size() < count) {
            var player = cast.joins("山田 太郎" + tablets.size(), "ヤマダ タロウ", "member", null);
            people.add(player.id());
            var tablet = new Tablet(new HttpWire(Here.SERVER), Clock.systemUTC());
            tablet.enrol(cast.code(player.id()));
            tablets.add(tablet);
        }
        if (!people.isEmpty()) {
            cast.planFor(people);
        }
        tablets.forEach(tablet -> {
            tablet.sync();
            tablet.fetch();
        });
        return List.copyOf(tablets.subList(0, count));
    }

    /** Signs so many records into the tablet's outbox: lessons, and last of each five a signature of the policy. */
    static List<String> records(Tablet tablet, int count) {
        var learner = new Learner(tablet);
        var before = tablet.outbox().size();
        var item = learner.items("acknowledgement").getFirst();
        IntStream.rangeClosed(1, count).forEach(i -> {
            if (i % 5 == 0) {
                tablet.record("statement.signed", learner.statement(item).build());
            } else {
                Lessons.finish(tablet);
            }
        });
        return tablet.outbox().values().stream().skip(before).toList();
    }

    /** As it stands in the head of a proof of possession. */
    static ECPublicKey key(Tablet tablet) {
        var head = tablet.proof("00000000", "bench").split("\\.", -1)[0];
        return PublicJwk.parse(read(new String(Base64.getUrlDecoder().decode(head), StandardCharsets.UTF_8))
                        .getJsonObject("jwk")
                        .toString())
                .key();
    }

    static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
