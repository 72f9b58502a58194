package jp.ryokai.testing;

import io.restassured.http.ContentType;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jp.ryokai.device.FirstPerson;
import jp.ryokai.tablet.Tablet;

/**
 * The people whose rights a reader learns once. They come on stage when first asked for, through HTTP like everybody:
 * Hanako 佐藤 花子 manages, Makoto 伊藤 誠 approves, Ai 小林 愛 audits, Taro 山田 太郎 and Ichiro 髙橋 一郎 are members,
 * Yoshiko 𠮷田 よし子 is a clerk without a special role.
 */
public final class Cast {

    private Player hanako;
    private Player makoto;
    private Player ai;
    private Player taro;
    private Player ichiro;
    private Player yoshiko;
    private boolean published;

    /** Manager: the first person of an empty installation, by the code it prints. */
    public Player hanako() {
        if (hanako == null) {
            var code = CDI.current().select(FirstPerson.Bootstrap.class).get().ifEmpty().orElseThrow().code();
            var tablet = newTablet();
            tablet.enrol(code);
            hanako = new Player(tablet.person(), "佐藤 花子", tablet);
        }
        return hanako;
    }

    /** Approver, and nothing else. */
    public Player makoto() {
        if (makoto == null) {
            makoto = joins("伊藤 誠", "イトウ マコト", "staff", null);
            grant(makoto, "approver");
        }
        return makoto;
    }

    /** Auditor, and nothing else. */
    public Player ai() {
        if (ai == null) {
            ai = joins("小林 愛", "コバヤシ アイ", "staff", null);
            grant(ai, "auditor");
        }
        return ai;
    }

    public Player taro() {
        if (taro == null) {
            taro = joins("山田 太郎", "ヤマダ タロウ", "member", 1);
        }
        return taro;
    }

    public Player ichiro() {
        if (ichiro == null) {
            ichiro = joins("髙橋 一郎", "タカハシ イチロウ", "member", 2);
        }
        return ichiro;
    }

    public Player yoshiko() {
        if (yoshiko == null) {
            yoshiko = joins("𠮷田 よし子", "ヨシダ ヨシコ", "staff", null);
        }
        return yoshiko;
    }

    /** The course is published, once, by Makoto. */
    public void published() {
        if (!published) {
            makoto().sends("{}").post("/api/courses").then().statusCode(201);
            published = true;
        }
    }

    /** A new person in office since 2023, with a tablet enrolled by a code of Hanako's. */
    public Player joins(String name, String kana, String kind, Integer seat) {
        var person = Json.createObjectBuilder().add("publicName", name).add("kana", kana).add("kind", kind);
        if (seat != null) {
            person.add("seatNumber", seat);
        }
        person.add("terms", Json.createArrayBuilder().add(Json.createObjectBuilder()
                .add("from", "2023-05-01").add("cause", "一般選挙")));
        var id = hanako().sends(person.build().toString()).post("/api/people").then().statusCode(201).extract()
                .<String>path("id");
        return new Player(id, name, anotherTablet(id));
    }

    /** One more tablet for somebody who is on the roster. */
    public Tablet anotherTablet(String person) {
        var tablet = newTablet();
        tablet.enrol(code(person));
        return tablet;
    }

    public String code(String person) {
        return hanako().asks().contentType(ContentType.JSON).post("/api/people/{person}/codes", person)
                .then().statusCode(201).extract().path("code");
    }

    public void grant(Player player, String role) {
        hanako().asks().put("/api/people/{person}/roles/{role}", player.id(), role).then().statusCode(204);
    }

    public static jp.ryokai.tablet.Wire newWire() {
        return new ContractWire();
    }

    public static Tablet newTablet() {
        return new Tablet(new ContractWire(), CLOCK);
    }

    /** Tablets of the cast go right unless a test says otherwise. */
    public static final Clock CLOCK = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return TestClock.now();
        }
    };
}
