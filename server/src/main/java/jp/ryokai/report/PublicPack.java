package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.ryokai.clause.Clause;
import jp.ryokai.content.Visibility;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Wareki;
import jp.ryokai.policy.DocumentView;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.PolicyEdition;
import jp.ryokai.print.Page;
import jp.ryokai.print.Page.Fact;
import jp.ryokai.print.Printer;

/**
 * What a council puts on its site (地方自治法244条の6第2項): the policy as far as it is public, and the numbers without a name.
 * Made from nothing that is restricted, so that no later mistake can let it through: restricted parts are named by
 * kind.
 */
@ApplicationScoped
class PublicPack {

    /** 実施手順 are not public whatever an edition says (policy clause 10). */
    private static final String NEVER = "procedures";

    private final Sheets sheets;
    private final Columns columns;
    private final Policies policies;
    private final Printer printer;
    private final Clock clock;

    @Inject
    PublicPack(Sheets sheets, Columns columns, Policies policies, Printer printer, Clock clock) {
        this.sheets = sheets;
        this.columns = columns;
        this.policies = policies;
        this.printer = printer;
        this.clock = clock;
    }

    byte[] of(PlanReport report) {
        if (!Sheets.open(report).equals(Sheets.OPEN)) {
            throw Problems.PUBLIC_SMALL.problem();
        }
        var page = sheets.numbers(report);
        return Archive.of(clock.instant(), archive -> fill(archive, report, page));
    }

    private void fill(Archive archive, PlanReport report, Page page) {
        archive.add("numbers.pdf", printer.pdf(page))
                .add("numbers.xlsx", printer.xlsx(page))
                .add("numbers.csv", printer.csv(columns.numbers(report)))
                .add("numbers.json", JsonWire.JSONB.toJson(page.blocks()));
        var told = new StringBuilder("\uFEFFこの一式は、そのまま公表できます。個人の名前、議席番号、5人に満たない会派・委員会の数は入っていません。\r\n\r\n");
        for (var document : policies.documents()) {
            told.append(document.name()).append("：");
            if (isPublic(document)) {
                var edition = document.inForce();
                archive.add("policy/" + document.document() + ".pdf", printer.pdf(text(edition)));
                archive.add("policy/" + document.document() + ".txt", plain(edition));
                told.append("第")
                        .append(edition.number())
                        .append("版（")
                        .append(Wareki.format(edition.adoptedOn()))
                        .append("策定・改定、")
                        .append(Wareki.format(edition.effectiveOn()))
                        .append("施行）。本文は policy/")
                        .append(document.document())
                        .append(".pdf と .txt です。\r\n");
            } else {
                told.append(document.editions().isEmpty() ? "未登録\r\n" : "非公開\r\n");
            }
        }
        told.append("\r\nnumbers は受講・同意状況報告です（")
                .append(Wareki.format(Japan.day(clock.instant())))
                .append("作成）。\r\n")
                .append("hashes.txt は、ここにあるすべてのファイルの SHA-256 です。\r\n");
        archive.add("README.txt", told.toString());
    }

    private static boolean isPublic(DocumentView document) {
        return document.inForce() != null
                && document.inForce().visibility() == Visibility.PUBLIC
                && !document.document().equals(NEVER);
    }

    private Page text(PolicyEdition edition) {
        var blocks = new ArrayList<Page.Block>(List.of(new Page.Facts(List.of(
                new Fact("版", "第" + edition.number() + "版"),
                new Fact("策定・改定の日", Wareki.format(edition.adoptedOn())),
                new Fact("施行の日", Wareki.format(edition.effectiveOn()))))));
        policies.clauses(edition).stream()
                .flatMap(Clause::flat)
                .forEach(clause -> blocks.add(new Page.Text(words(clause))));
        return sheets.page(edition.title(), Sheets.OPEN, blocks);
    }

    private String plain(PolicyEdition edition) {
        var text = new StringBuilder("\uFEFF")
                .append(edition.title())
                .append("\r\n")
                .append("第")
                .append(edition.number())
                .append("版　")
                .append(Wareki.format(edition.adoptedOn()))
                .append("　取扱い：")
                .append(Sheets.OPEN)
                .append("\r\n");
        policies.clauses(edition).stream()
                .flatMap(Clause::flat)
                .forEach(clause -> text.append("\r\n")
                        .append(words(clause).replace("\n", "\r\n"))
                        .append("\r\n"));
        return text.toString();
    }

    private static String words(Clause clause) {
        var head = (clause.label() + " " + clause.heading()).strip();
        return clause.text().isEmpty() ? head : head.isEmpty() ? clause.text() : head + "\n" + clause.text();
    }
}
