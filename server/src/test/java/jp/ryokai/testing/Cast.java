package jp.ryokai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import jp.ryokai.device.FreshDevices;
import jp.ryokai.platform.Japan;
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
    private Player second;
    private boolean published;

    /** Manager: the first person of an empty installation, by the code it prints. */
    public Player hanako() {
        if (hanako == null) {
            var tablet = newDesk();
            tablet.enrol(FreshDevices.firstCode());
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
            makoto().call("POST", "/api/courses").json("{}").told().expect(201);
            published = true;
        }
    }

    /** Hanako changes words of the course, Makoto publishes it with them. */
    public void reworded(String words) {
        var pack = hanako().sends("{\"words\":" + words + "}")
                .post("/api/courses/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("pack.id");
        makoto().sends("{\"reason\":\"議会の言葉を入れるため\"}")
                .post("/api/courses/packs/{pack}/publications", pack)
                .then()
                .statusCode(201);
    }

    /** A basic policy is in force: Hanako brings the text, Makoto publishes it. */
    public void policyInForce() {
        policyEdition(policyDraft());
    }

    public String policyDraft() {
        return policyDraft("basic-policy", POLICY);
    }

    /** Hanako brings a document's text. */
    public String policyDraft(String document, String text) {
        return hanako().asks()
                .contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/policies/{document}/drafts", document)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void policyEdition(String draft) {
        policyEdition(draft, null);
    }

    /** @param reason needed from the second edition on, null for the first */
    public void policyEdition(String draft, String reason) {
        var edition = Json.createObjectBuilder()
                .add("draft", draft)
                .add("visibility", "public")
                .add("label", "公開")
                .add("material", true);
        if (reason != null) {
            edition.add("reason", reason);
        }
        makoto().sends(edition.build().toString())
                .post("/api/policies/{document}/editions", "basic-policy")
                .then()
                .statusCode(201);
    }

    /** A published plan for these people: the first module and the basic policy, open since a week. */
    public String planFor(List<String> people) {
        var id = planDraft(people);
        makoto().does("/api/plans/{plan}/publications", id);
        return id;
    }

    public String planDraft(List<String> people) {
        var today = Japan.day(CLOCK.instant());
        return planDraft("研修と確認", today.minusDays(7), today.plusDays(7), today.plusDays(14), people);
    }

    public String planDraft(String title, LocalDate opensOn, LocalDate dueOn, LocalDate closesOn, List<String> people) {
        var audience = Json.createArrayBuilder();
        people.forEach(person ->
                audience.add(Json.createObjectBuilder().add("kind", "person").add("ref", person)));
        var plan = Json.createObjectBuilder()
                .add("title", title)
                .add("opensOn", opensOn.toString())
                .add("dueOn", dueOn.toString())
                .add("closesOn", closesOn.toString())
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kind", "module")
                                        .add("module", "why-it-matters"))
                                .add(Json.createObjectBuilder()
                                        .add("kind", "acknowledgement")
                                        .add(
                                                "documents",
                                                Json.createArrayBuilder().add("basic-policy"))))
                .add("audience", audience);
        return hanako().makes(plan.build().toString(), "/api/plans");
    }

    public static final String POLICY = """
        みどり野市議会情報セキュリティ基本方針

        令和8年4月1日 策定

        1 目的

        この方針は、議会が持つ情報を守るための基本を定める。

        2 守ること

        (1) 端末

        端末は、手元から離さない。

        (2) 連絡

        なくしたときは、すぐに事務局へ知らせる。
        """;

    /**
     * A new person in office since 2023, enrolled by a code of Hanako's: members with a tablet, staff with a desk
     * browser.
     */
    public Player joins(String name, String kana, String kind, Integer seat) {
        var person = Json.createObjectBuilder()
                .add("publicName", name)
                .add("kana", kana)
                .add("kind", kind);
        if (seat != null) {
            person.add("seatNumber", seat);
        }
        person.add(
                "terms",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("from", "2023-05-01")
                                .add("cause", "一般選挙")));
        var id = hanako().makes(person.build().toString(), "/api/people");
        var device = kind.equals("staff") ? newDesk() : newTablet();
        device.enrol(code(id));
        return new Player(id, name, device);
    }

    /** One more tablet for somebody who is on the roster. */
    public Tablet anotherTablet(String person) {
        var tablet = newTablet();
        tablet.enrol(code(person));
        return tablet;
    }

    /** A code that works: where it waits for a second person, that one has confirmed it. */
    public String code(String person) {
        var issued = hanako().call("POST", "/api/people/{person}/codes", person)
                .header("Content-Type", "application/json")
                .told()
                .expect(201)
                .json();
        if (issued.getBoolean("waits")) {
            confirms(second, waitingFor(person));
        }
        return issued.getString("code");
    }

    /** In effect: the first who may confirm is given the right by Hanako alone, every other by two. */
    public void grant(Player player, String role) {
        var answer = hanako().call("PUT", "/api/people/{person}/roles/{role}", player.id(), role)
                .told();
        if (answer.status() == 202) {
            confirms(second, answer.json().getString("id"), player.tablet().device());
        } else {
            answer.expect(204);
            second = role.equals("auditor") ? second : player;
        }
    }

    private String waitingFor(String person) {
        return hanako()
                .call("GET", "/api/confirmations")
                .told()
                .expect(200)
                .list()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(ask -> ask.getString("person").equals(person))
                .filter(ask -> ask.getString("outcome").equals("waiting"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** @param vouched devices that are known to be the person's */
    public static void confirms(Player second, String ask, String... vouched) {
        var decided = second.call("POST", "/api/confirmations/{ask}/decisions", ask)
                .json(Json.createObjectBuilder()
                        .add("confirm", true)
                        .add("because", "本人に会って確かめた")
                        .add("devices", Json.createArrayBuilder(List.of(vouched)))
                        .build()
                        .toString())
                .told()
                .expect(201)
                .json();
        assertEquals("confirmed", decided.getString("outcome"));
    }

    public static jp.ryokai.tablet.Wire newWire() {
        return new ContractWire();
    }

    public static Tablet newTablet() {
        return new Tablet(new ContractWire(), CLOCK);
    }

    public static Tablet newDesk() {
        return Tablet.desk(new ContractWire(), CLOCK);
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
