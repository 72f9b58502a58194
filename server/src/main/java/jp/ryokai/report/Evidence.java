package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.content.Editions;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.policy.Policies;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Column;
import jp.ryokai.print.Printer;

/**
 * What an auditor takes along (証跡): every record of a plan's people in its window exactly as received, its receipt, the
 * keys and the texts. It is checked without us; {@code README.txt} in it says how. Those who print it see everything a
 * manager sees, so restricted texts are in it.
 */
@ApplicationScoped
public class Evidence {

    private static final Set<String> KINDS = Set.of("lesson.finished", "quiz.attempted", "statement.signed",
            "statement.withheld", "statement.declined", "selfcheck.answered");

    private static final String README = """
            この記録の確かめ方

            records/ の各ファイルは、端末が作って署名した記録（JWS、ES256）で、受け取ったときから一字も変えていません。
            ファイルの名前は、その中身の SHA-256 です。
            keys.json は、記録の署名を確かめる端末の公開鍵（JWK）です。記録の見出しの kid が、端末の番号です。
            receipts/ は、台帳に載ったことの証拠です。leaf に 0x00 を前に付けて SHA-256 を求め（RFC 9162 の2.1.1）、
            path を下から順に合わせ（同2.1.3.2）、checkpoint の三行目の値と同じになることを見ます。
            checkpoint の署名（Ed25519、C2SP signed-note）は、log-key.txt の鍵で確かめます。
            editions/ は、署名された規程の本文です。名前は中身の SHA-256 で、記録の中の edition と同じです。
            hashes.txt は、ここにあるすべてのファイルの SHA-256 です。

            どの手順も、ほかの人が作った道具だけでできます。サーバーは要りません。
            """;

    @Inject
    private Reports reports;

    @Inject
    private Sheets sheets;

    @Inject
    private Records records;

    @Inject
    private Log log;

    @Inject
    private Devices devices;

    @Inject
    private Policies policies;

    @Inject
    private Editions editions;

    @Inject
    private Printer printer;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.SUPPORTS)
    public byte[] of(String campaign, Caller by) {
        by.must(Role.MANAGER, Role.AUDITOR);
        var report = reports.campaignOf(campaign, null);
        var people = reports.peopleOf(campaign, null);
        var names = people.people().stream().collect(Collectors.toMap(p -> p.person().id(), p -> p.person().publicName()));
        var since = Japan.startOf(report.campaign().opensOn());
        var kept = names.keySet().stream().flatMap(person -> records.ofPerson(person).stream())
                .filter(k -> KINDS.contains(k.kind()) && k.index() != null && !k.receivedAt().isBefore(since))
                .sorted(java.util.Comparator.comparing(Kept::index)).toList();
        var archive = new Archive().add("README.txt", README).add("log-key.txt", log.verifierKey() + "\n")
                .add("people.pdf", printer.pdf(sheets.people(report, people)))
                .add("people.xlsx", printer.xlsx(sheets.people(report, people)))
                .add("records.csv", printer.csv(ledger(kept, names)));
        log.checkpoint().ifPresent(note -> archive.add("checkpoint.txt", note));
        var receipts = log.receipts(kept.stream().map(Kept::sha256).toList());
        for (var record : kept) {
            records.bytes(record.sha256()).ifPresent(bytes -> archive.add("records/" + record.sha256() + ".jws", bytes));
            archive.add("receipts/" + record.sha256() + ".json", JsonWire.JSONB.toJson(receipts.get(record.sha256())));
        }
        var keys = new LinkedHashMap<String, Object>();
        devices.keys(kept.stream().map(Kept::device).collect(Collectors.toSet()))
                .forEach((id, key) -> keys.put(id, JsonWire.JSONB.fromJson(PublicJwk.of(key.key()).json(), java.util.TreeMap.class)));
        archive.add("keys.json", JsonWire.JSONB.toJson(keys));
        policies.documents().stream().flatMap(d -> d.editions().stream()).forEach(edition -> editions.bytes(edition.sha256())
                .ifPresent(bytes -> archive.add("editions/" + edition.sha256() + ".json", bytes)));
        return archive.bytes(clock.instant());
    }

    private Page ledger(List<Kept> kept, java.util.Map<String, String> names) {
        return sheets.page("記録の一覧", Sheets.NAMES, List.of(new Page.Table("記録の一覧", List.of(Column.number("台帳の位置"), Column.text("種類"),
                Column.text("氏名"), Column.text("端末で記録した時刻"), Column.text("受け付けた時刻"), Column.text("結果"), Column.text("SHA-256")),
                kept.stream().map(k -> List.of(k.index().toString(), Words.record(k.kind()), names.getOrDefault(k.person(), ""),
                        k.occurredAt() == null ? "" : k.occurredAt().toString(), k.receivedAt().toString(), k.outcome().word(), k.sha256())).toList())));
    }
}
