package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Visibility;
import jp.ryokai.device.DeviceView;
import jp.ryokai.duty.HoldingView;
import jp.ryokai.people.GroupKind;
import jp.ryokai.people.MembershipView;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.TermView;
import jp.ryokai.platform.Japan;

/**
 * A council without a database: one plan of 令和9年度, open from 2027-04-01, due 2027-06-30, closed after
 * 2028-03-31, and whatever a test adds. Days are words like {@code 2027-05-01}, times {@code 2027-05-01T10:00} in
 * Japan.
 */
final class Scene {

    static final String MODULE = "lost-device";
    static final String EDITION = "e1";
    static final String QUIZ = "q1";
    static final TermView TERM = term("2023-05-01", "2027-04-30", "一般選挙");
    static final TermView NEXT_TERM = term("2027-05-01", "2031-04-30", "一般選挙");

    final List<PersonView> people = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final Map<String, List<DocumentEdition>> texts = new HashMap<>();
    final Map<String, Instant> currentSince = new HashMap<>();
    final Map<String, ModuleEdition> newest = new HashMap<>();
    final Map<String, EditionView> frozen = new HashMap<>();
    final List<DeviceView> devices = new ArrayList<>();
    List<PlanView.Item> items = new ArrayList<>();
    Map<String, List<HoldingView>> holdings = Map.of();
    List<PlanView.Audience> audience = List.of(new PlanView.Audience("all", null));
    final List<jp.ryokai.relief.ReliefView> reliefs = new ArrayList<>();
    int newcomerDays = 30;
    private int records;

    Scene() {
        text("basic-policy", 1, "2026-03-03", true);
    }

    static Scene withModule() {
        var scene = new Scene();
        scene.items.add(PlanView.Item.ofModule(1, MODULE, EDITION, QUIZ, "all"));
        scene.newest(EDITION, QUIZ, "all").frozen(EDITION, "all").frozen(QUIZ, "all");
        return scene;
    }

    /** What the course has of the module now. */
    Scene newest(String edition, String quiz, String audience) {
        newest.put(MODULE, new ModuleEdition(MODULE, MODULE, edition, quiz, audience));
        return this;
    }

    /** What the plan was published with, and whose it is now; nobody else may read it. */
    Scene frozen(String edition, String audience) {
        frozen.put(
                edition,
                new EditionView(
                        edition, "", MODULE, MODULE, "", 0, "", Visibility.RESTRICTED, audience, at("2027-03-01")));
        return this;
    }

    static Scene withAcknowledgement(String... documents) {
        var scene = new Scene();
        scene.items.add(PlanView.Item.ofDocuments(1, List.of(documents)));
        return scene;
    }

    static TermView term(String from, String to, String cause) {
        return new TermView(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), cause);
    }

    static MembershipView in(String group, String from, String to) {
        return new MembershipView(
                group, GroupKind.GROUP, group, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    static Instant at(String time) {
        return LocalDateTime.parse(time.length() == 10 ? time + "T12:00" : time)
                .atZone(Japan.ZONE)
                .toInstant();
    }

    Scene member(String id, TermView... terms) {
        return person(id, "member", List.of(terms), List.of());
    }

    Scene person(String id, String kind, List<TermView> terms, List<MembershipView> memberships) {
        people.add(new PersonView(id, null, id, id, kind, null, null, terms, memberships, List.of("learner")));
        return this;
    }

    /** A device that was last heard at that time. */
    Scene device(String person, String lastContact, int unsent) {
        devices.add(new DeviceView(
                "d" + devices.size(),
                person,
                "iPad",
                null,
                at("2023-05-01"),
                at(lastContact),
                unsent,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    Scene revokedDevice(String person) {
        devices.add(new DeviceView(
                "d" + devices.size(),
                person,
                "iPad",
                null,
                at("2023-05-01"),
                at("2027-05-01"),
                3,
                at("2027-05-02"),
                "紛失",
                null,
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    Scene text(String document, int number, String effectiveOn, boolean material) {
        return text(document, number, effectiveOn, material, material ? "all" : "nobody");
    }

    Scene text(String document, int number, String effectiveOn, boolean material, String resign) {
        texts.computeIfAbsent(document, d -> new ArrayList<>())
                .add(new DocumentEdition(
                        document,
                        number,
                        document + number,
                        document,
                        LocalDate.parse(effectiveOn),
                        material,
                        resign,
                        at(effectiveOn + "T00:00")));
        return this;
    }

    Scene read(String person, String edition, String time) {
        facts.add(new Fact.Lesson(person, MODULE, edition, at(time), at(time)));
        return this;
    }

    Scene answered(String person, String quiz, boolean passed, String time) {
        facts.add(new Fact.Attempt(person, MODULE, quiz, passed, at(time), at(time)));
        return this;
    }

    Scene decided(String person, Fact.Decision.Form form, String document, int number, String time) {
        return decided(person, form, Map.of(document, number), time, time);
    }

    Scene decided(
            String person, Fact.Decision.Form form, Map<String, Integer> documents, String time, String received) {
        facts.add(new Fact.Decision(person, form, documents, record(), at(time), at(received)));
        return this;
    }

    PlanStanding fold(String asOf) {
        var plan = new PlanView(
                "c",
                "令和9年度 情報セキュリティ研修",
                2027,
                LocalDate.parse("2027-04-01"),
                LocalDate.parse("2027-06-30"),
                LocalDate.parse("2028-03-31"),
                items,
                audience,
                "m",
                at("2027-03-01"),
                "a",
                at("2027-03-10"),
                null,
                newcomerDays,
                null);
        var byPerson = facts.stream().collect(Collectors.groupingBy(Fact::person));
        var byHolder = devices.stream().collect(Collectors.groupingBy(DeviceView::person));
        return new Fold(
                        plan,
                        new FoldInput(
                                byPerson,
                                texts,
                                new Offered(newest, null, frozen),
                                currentSince,
                                byHolder,
                                3,
                                reliefs,
                                new HeldDuties(holdings)),
                        at(asOf))
                .of(people);
    }

    /** The standing of the only person counted. */
    Standing only(String asOf) {
        var standings = fold(asOf).standings();
        if (standings.size() != 1) {
            throw new AssertionError(standings.size() + " persons are counted, not one");
        }
        return standings.getFirst();
    }

    State state(String asOf) {
        return only(asOf).state();
    }

    private String record() {
        return "r%03d".formatted(records++);
    }
}
