package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A council's autumn in half a minute: tablets are enrolled with codes a manager issues, and their people do what
 * people do. Some finish, some begin, one keeps back, one declines, some never open the app. Everything travels as it
 * would from real tablets, so that a demo's desk shows what a desk shows.
 */
public final class Council {

    /** The start prints codes for the first members; a code issued here would end theirs. */
    private static final int LEFT_ALONE = 4;

    private final HttpWire wire;
    private final Tablet desk;

    public Council(URI server, Tablet desk) {
        this.wire = new HttpWire(server);
        this.desk = desk;
    }

    /** A line for each person as it happens. */
    public void live() {
        var members = people("member");
        var staff = people("staff").stream()
                .filter(person -> person.getJsonArray("roles").size() == 1)
                .toList();
        for (var place = LEFT_ALONE; place < members.size(); place++) {
            live(members.get(place), place);
        }
        for (var place = 0; place < staff.size(); place++) {
            live(staff.get(place), place);
        }
    }

    private List<JsonObject> people(String kind) {
        return wire.get(desk.token(), "/api/people").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(person -> person.getString("kind").equals(kind))
                .toList();
    }

    private void live(JsonObject person, int place) {
        var does = Habit.values()[place % Habit.values().length];
        if (does == Habit.NO_DEVICE) {
            tell(person, does);
            return;
        }
        var code = wire.post(desk.token(), "/api/people/" + person.getString("id") + "/codes", "{}");
        var tablet = new Tablet(wire, Clock.systemUTC());
        tablet.enrol(code.getString("code"));
        tablet.sync();
        tablet.fetch();
        var learner = new Learner(tablet);
        switch (does) {
            case FINISHES, FINISHES_TOO, FINISHES_AS_WELL, FINISHES_LAST -> {
                learner.learn().sign();
                selfCheck(tablet, place);
            }
            case READS -> learner.learn();
            case KEEPS_BACK -> decided(learner, "statement.withheld", "委員会での端末の扱いについて、先に事務局へ確かめたいことがあります。");
            case DECLINES -> decided(learner.learn(), "statement.declined", null);
            case ONLY_LOOKS, NO_DEVICE -> {}
        }
        tablet.sync();
        tell(person, does);
    }

    private static void decided(Learner learner, String kind, String reason) {
        for (var item : learner.items("acknowledgement")) {
            var body = Json.createObjectBuilder()
                    .add("documents", learner.statement(item).build().getJsonArray("documents"));
            if (reason != null) {
                body.add("reason", reason);
            }
            learner.tablet().record(kind, body.build());
        }
    }

    /** Every third item answered with no, a different third each time, so that a result has something to tell. */
    private static void selfCheck(Tablet tablet, int place) {
        var form = tablet.edition("selfcheck", "selfcheck");
        var kind = tablet.enrolment().getJsonObject("person").getString("kind");
        var items = tablet.read(form.getString("sha256")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getJsonArray("audience").toString().matches(".*\"(all|" + kind + "s?)\".*"))
                .toList();
        var answers = Json.createArrayBuilder();
        for (var at = 0; at < items.size(); at++) {
            answers.add(Json.createObjectBuilder()
                    .add("item", items.get(at).getString("id"))
                    .add("answer", at % 3 == place % 7 ? "no" : "yes"));
        }
        tablet.record(
                "selfcheck.answered",
                Json.createObjectBuilder()
                        .add("form", form.getString("sha256"))
                        .add("answers", answers)
                        .build());
    }

    private static void tell(JsonObject person, Habit does) {
        System.out.println("  " + person.getString("publicName") + "  " + does.words);
    }

    private enum Habit {
        FINISHES("read, answered and signed"),
        READS("read and answered, has not signed"),
        FINISHES_TOO("read, answered and signed"),
        ONLY_LOOKS("enrolled, has not begun"),
        FINISHES_AS_WELL("read, answered and signed"),
        KEEPS_BACK("keeps the signature back and asks"),
        FINISHES_LAST("read, answered and signed"),
        NO_DEVICE("has no tablet"),
        DECLINES("read, answered and declines");

        private final String words;

        Habit(String words) {
            this.words = words;
        }
    }
}
