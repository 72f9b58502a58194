package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.ledger.Records;
import jp.ryokai.paper.Papers;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Wareki;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Fact;

/** Papers for one person: that a plan was completed (修了証), and what a record says and how it was received (控え). */
@ApplicationScoped
class Certificates {

    private static final String TITLE = "修了証";
    private static final Set<String> DONE = Set.of("completed", "on_paper");

    private final Reports reports;
    private final Papers papers;
    private final Devices devices;
    private final Believed believed;
    private final Sheets sheets;
    private final People people;
    private final Records records;
    private final Log log;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Certificates(
            Reports reports,
            Papers papers,
            Devices devices,
            Believed believed,
            Sheets sheets,
            People people,
            Records records,
            Log log,
            Settings settings,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.devices = devices;
        this.believed = believed;
        this.sheets = sheets;
        this.people = people;
        this.records = records;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** Refused until everything asked has been received: a certificate says nothing that the log does not. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page certificate(String plan, String person, Caller by) {
        if (!by.person().equals(person) && !by.is(Role.MANAGER) && !by.is(Role.AUDITOR)) {
            throw Problems.NOT_FOUND.problem();
        }
        var report = reports.planOf(plan, null);
        var standing = reports.peopleOf(plan, null).people().stream()
                .filter(s -> s.person().id().equals(person))
                .findFirst()
                .orElseThrow(Problems.NOT_FOUND::problem);
        if (!DONE.contains(standing.state())) {
            throw Problems.NOT_COMPLETED.problem();
        }
        return sheets.page(TITLE, Sheets.NAMES, blocks(report, standing));
    }

    /** One for everybody who completed, by フリガナ, each on a sheet of its own. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page all(String plan, Caller by) {
        by.must(Role.MANAGER, Role.AUDITOR);
        var report = reports.planOf(plan, null);
        var blocks = new ArrayList<Page.Block>();
        reports.peopleOf(plan, null).people().stream()
                .filter(standing -> DONE.contains(standing.state()))
                .forEach(standing -> {
                    if (!blocks.isEmpty()) {
                        blocks.add(new Page.Sheet(TITLE));
                    }
                    blocks.addAll(blocks(report, standing));
                });
        if (blocks.isEmpty()) {
            throw Problems.NOT_COMPLETED.problem("Nobody has completed this plan yet.");
        }
        return sheets.page(TITLE, Sheets.NAMES, blocks);
    }

    private List<Page.Block> blocks(PlanReport report, PeopleReport.PersonStanding standing) {
        var person = standing.person();
        var facts = new ArrayList<>(List.of(
                new Fact("氏名", person.publicName()),
                new Fact("フリガナ", person.kana()),
                new Fact("修了した日", Words.day(standing.completedAt()))));
        facts.addAll(sheets.head(report, sheets.asked(report)));
        var decisions =
                standing.items().stream().flatMap(i -> i.decisions().stream()).toList();
        var numbers = log
                .receipts(records.ofPerson(person.id()).stream()
                        .filter(k -> decisions.stream().anyMatch(d -> d.record().equals(k.id())))
                        .map(Kept::sha256)
                        .toList())
                .values()
                .stream()
                .map(Receipt::number)
                .sorted()
                .toList();
        if (!numbers.isEmpty()) {
            facts.add(new Fact("署名の受付番号", String.join("、", numbers)));
        }
        papers.counting(List.of(person.id())).stream()
                .filter(paper -> decisions.stream().anyMatch(d -> d.record().equals(paper.id())))
                .forEach(paper -> facts.add(new Fact(
                        "紙での確認",
                        Wareki.format(paper.signedOn()) + "に署名（" + Words.day(paper.confirmedAt()) + "に二人で登録）")));
        return List.of(
                new Page.Facts(facts),
                new Page.Text("上の方は、この計画でお願いした研修と確認を、すべて終えられたことを証します。"),
                new Page.Text(Words.day(clock.instant()) + "\n" + settings.council()));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public ReceiptFile file(String sha256, Caller by) {
        var kept = kept(sha256, by);
        var receipt = numbered(sha256);
        var bytes = records.bytes(sha256).orElseThrow(Problems.NOT_FOUND::problem);
        var key = kept.device() == null
                ? null
                : devices.keys(List.of(kept.device())).get(kept.device());
        return new ReceiptFile(
                "ryokai-receipt",
                new String(bytes, StandardCharsets.US_ASCII),
                receipt,
                key == null ? null : json(PublicJwk.of(key.key()).json()),
                believed.of(kept.person(), kept.device()).orElse(null));
    }

    private Kept kept(String sha256, Caller by) {
        var kept = records.bySha256(List.of(sha256)).get(sha256);
        if (kept == null || !by.reads(kept.person(), kept.kind())) {
            throw Problems.NOT_FOUND.problem();
        }
        return kept;
    }

    private Receipt numbered(String sha256) {
        return log.receipts(List.of(sha256)).values().stream()
                .findFirst()
                .orElseThrow(Problems.RECEIPT_PENDING::problem);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A record with its words and its proof, so that both can be read without a computer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page receipt(String sha256, Caller by) {
        var kept = kept(sha256, by);
        var receipt = numbered(sha256);
        var facts = new ArrayList<>(List.of(
                new Fact("種類", Words.record(kept.kind())),
                new Fact("受付番号", receipt.number()),
                new Fact("受け付けた時刻", Words.moment(kept.receivedAt()))));
        if (kept.person() != null) {
            facts.addFirst(new Fact(
                    "氏名",
                    people.person(kept.person()).map(PersonView::publicName).orElse("")));
        }
        if (kept.occurredAt() != null) {
            facts.add(new Fact(
                    "端末で記録した時刻", Words.moment(kept.occurredAt()) + (kept.clockOff() ? "（端末の時計にずれがありました）" : "")));
        }
        facts.add(new Fact("記録の指紋（SHA-256）", sha256));
        var blocks = new ArrayList<Page.Block>(List.of(new Page.Facts(facts)));
        records.bytes(sha256).ifPresent(bytes -> said(bytes, blocks));
        var word = believed.facts(kept.person(), kept.device());
        if (!word.isEmpty()) {
            blocks.add(new Page.Text("署名した端末は、次のとおり登録されました。"));
            blocks.add(new Page.Facts(word));
        }
        blocks.add(new Page.Text("この控えは、サーバーがなくても確かめられます。葉と道すじから計算した値が検査点の根と同じで、検査点の署名が台帳の鍵に合えば、この記録は受け付けられています。"));
        blocks.add(new Page.Table(
                "台帳に載っている証拠",
                List.of(Page.Column.text("名前"), Page.Column.text("値")),
                List.of(
                        List.of("台帳の位置", String.valueOf(receipt.index())), List.of("葉", receipt.leaf()),
                        List.of("道すじ", receipt.path().isEmpty() ? "（なし）" : String.join("\n", receipt.path())),
                                List.of("検査点", receipt.checkpoint()))));
        return sheets.page("控え", Sheets.NAMES, blocks);
    }

    /** The statement word for word as it was shown, and how it was signed. The record was judged when it came. */
    private static void said(byte[] jws, List<Page.Block> blocks) {
        var body = RecordBody.of(jws);
        if (body.containsKey("wording")) {
            blocks.add(new Page.Text(body.getString("wording")));
            blocks.add(new Page.Facts(List.of(
                    new Fact("署名の方法", body.getString("method", "").equals("drawn") ? "手書き" : "氏名の入力"),
                    new Fact("入力された氏名", body.getString("typedName", "（なし）")),
                    new Fact("パスキー", body.containsKey("passkey") ? "あり" : "なし"))));
            if (body.containsKey("drawing")) {
                blocks.add(new Page.Drawing(body.getString("drawing"), "手書きの署名"));
            }
        }
        if (!body.getString("reason", "").isBlank()) {
            blocks.add(new Page.Facts(List.of(new Fact("理由・質問", body.getString("reason")))));
        }
    }
}
