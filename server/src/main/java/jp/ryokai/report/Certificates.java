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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.ledger.Records;
import jp.ryokai.paper.PaperView;
import jp.ryokai.paper.Papers;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.plan.ItemStanding;
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
    private static final Set<String> STATEMENTS = Set.of(
            RecordKind.STATEMENT_SIGNED.word(),
            RecordKind.STATEMENT_WITHHELD.word(),
            RecordKind.STATEMENT_DECLINED.word());

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
        var whole = reports.oneOf(plan, person);
        var standing = whole.people().people().stream().findFirst().orElseThrow(Problems.NOT_FOUND::problem);
        if (!DONE.contains(standing.state())) {
            throw Problems.NOT_COMPLETED.problem();
        }
        return sheets.page(TITLE, Sheets.NAMES, blocks(whole.plan(), List.of(standing)));
    }

    /** One for everybody who completed, by フリガナ, each on a sheet of its own. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page all(String plan, Caller by) {
        by.must(Role.MANAGER, Role.AUDITOR);
        var whole = reports.wholeOf(plan, null);
        var done = whole.people().people().stream()
                .filter(standing -> DONE.contains(standing.state()))
                .toList();
        if (done.isEmpty()) {
            throw Problems.NOT_COMPLETED.problem("Nobody has completed this plan yet.");
        }
        return sheets.page(TITLE, Sheets.NAMES, blocks(whole.plan(), done));
    }

    /** What each decided about is looked up for all of them together. */
    private List<Page.Block> blocks(PlanReport report, List<PeopleReport.PersonStanding> done) {
        var head = sheets.head(report, sheets.asked(report));
        var persons = done.stream().map(standing -> standing.person().id()).toList();
        var decided =
                done.stream().flatMap(standing -> decisions(standing).stream()).collect(Collectors.toSet());
        var signed = records.ofPersons(persons, STATEMENTS).stream()
                .filter(kept -> decided.contains(kept.id()))
                .collect(Collectors.groupingBy(Kept::person));
        var receipts = log.receipts(
                signed.values().stream().flatMap(List::stream).map(Kept::sha256).toList());
        var sheetsOf = papers.counting(persons).stream()
                .filter(paper -> decided.contains(paper.id()))
                .collect(Collectors.groupingBy(PaperView::person));
        var blocks = new ArrayList<Page.Block>();
        for (var standing : done) {
            if (!blocks.isEmpty()) {
                blocks.add(new Page.Break(TITLE));
            }
            var person = standing.person().id();
            var numbers = signed.getOrDefault(person, List.of()).stream()
                    .flatMap(kept -> Stream.ofNullable(receipts.get(kept.sha256())))
                    .map(Receipt::number)
                    .sorted()
                    .toList();
            blocks.addAll(blocks(standing, head, numbers, sheetsOf.getOrDefault(person, List.of())));
        }
        return blocks;
    }

    private static Set<String> decisions(PeopleReport.PersonStanding standing) {
        return standing.items().stream()
                .flatMap(item -> item.decisions().stream())
                .map(ItemStanding.Decided::record)
                .collect(Collectors.toSet());
    }

    private List<Page.Block> blocks(
            PeopleReport.PersonStanding standing, List<Fact> head, List<String> numbers, List<PaperView> onPaper) {
        var person = standing.person();
        var facts = new ArrayList<>(List.of(
                new Fact("氏名", person.publicName()),
                new Fact("フリガナ", person.kana()),
                new Fact("修了した日", Words.day(standing.completedAt()))));
        facts.addAll(head);
        if (!numbers.isEmpty()) {
            facts.add(new Fact("署名の受付番号", String.join("、", numbers)));
        }
        onPaper.forEach(paper -> facts.add(new Fact(
                "紙での確認", Wareki.format(paper.signedOn()) + "に署名（" + Words.day(paper.confirmedAt()) + "に二人で登録）")));
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
            facts.addFirst(new Fact("氏名", people.called(List.of(kept.person())).getOrDefault(kept.person(), "")));
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
        var later = receipt.judged() == null ? List.<Receipt>of() : receipt.judged();
        if (!later.isEmpty()) {
            blocks.add(new Page.Text("受け付けたときには判定できなかったため、あとから判定しなおしました。初めの葉はそのまま残り、判定は台帳の別の葉にあります。"));
        }
        blocks.add(new Page.Text("この控えは、サーバーがなくても確かめられます。葉と道すじから計算した値が検査点の根と同じで、検査点の署名が台帳の鍵に合えば、この記録は受け付けられています。"));
        blocks.add(proof("台帳に載っている証拠", receipt));
        later.forEach(one -> blocks.add(proof("あとの判定の証拠", one)));
        return sheets.page("控え", Sheets.NAMES, blocks);
    }

    private static Page.Table proof(String title, Receipt receipt) {
        return new Page.Table(
                title,
                List.of(Page.Column.text("名前"), Page.Column.text("値")),
                List.of(
                        List.of("台帳の位置", String.valueOf(receipt.index())), List.of("葉", receipt.leaf()),
                        List.of("道すじ", receipt.path().isEmpty() ? "（なし）" : String.join("\n", receipt.path())),
                                List.of("検査点", receipt.checkpoint())));
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
