package jp.ryokai.report;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Wareki;

/** The wire's words as a page for the council says them. */
final class Words {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("completed", "確認済み"),
            Map.entry("declined", "辞退"),
            Map.entry("on_hold", "保留"),
            Map.entry("no_device", "端末なし"),
            Map.entry("not_received", "同期待ち"),
            Map.entry("resign_needed", "改定により再署名"),
            Map.entry("in_progress", "受講中"),
            Map.entry("not_started", "未着手"),
            Map.entry("exempt", "免除"),
            Map.entry("on_paper", "確認済み（紙）"));
    private static final Map<String, String> REASONS = Map.of(
            "not_in_office",
            "在職・在任の記録がない方",
            "term_ended",
            "任期又は在職が終わった方",
            "not_yet_in_office",
            "まだ任期が始まっていない方",
            "joined_after_close",
            "締切りのあとに加わった方",
            "left_group",
            "会派・委員会を離れた方",
            "left_duty",
            "役割を離れた方",
            "nothing_asked",
            "お願いする内容がない方",
            "exempt",
            "免除された方");
    private static final Map<String, String> KINDS = Map.of("member", "議員", "staff", "事務局職員");
    private static final Map<String, String> FORMS =
            Map.of("signed", "署名", "on_paper", "紙で署名", "withheld", "保留", "declined", "辞退");

    private Words() {}

    static String state(String word) {
        return STATES.getOrDefault(word, word);
    }

    static String reason(String word) {
        return REASONS.getOrDefault(word, word);
    }

    static String kind(String word) {
        return KINDS.getOrDefault(word, word);
    }

    static String part(PlanReport.Part part) {
        return switch (part) {
            case COMMITTEE -> "委員会";
            case GROUP, INDEPENDENT, OTHERS -> "会派";
            case WHOLE -> "全体";
        };
    }

    static String form(String word) {
        return FORMS.getOrDefault(word, word);
    }

    static String outcome(String word) {
        return switch (word) {
            case "stored" -> "受付";
            case "quarantined" -> "要確認";
            case "conflict" -> "重なり";
            default -> word;
        };
    }

    /** Acts of the desk keep the log's own word. */
    static String record(String kind) {
        return RecordKind.of(kind).map(Words::record).orElse(kind);
    }

    private static String record(RecordKind kind) {
        return switch (kind) {
            case LESSON_FINISHED -> "研修を読み終えた記録";
            case QUIZ_ATTEMPTED -> "確認問題の記録";
            case STATEMENT_SIGNED -> "確認と署名";
            case STATEMENT_WITHHELD -> "保留";
            case STATEMENT_DECLINED -> "辞退";
            case SELFCHECK_ANSWERED -> "自己点検";
            case INCIDENT_REPORTED -> "できごとの報告";
            case DEVICE_DISOWNED -> "心当たりのない端末の申し出";
        };
    }

    /** On whose word a device is believed to be somebody's. */
    static String backing(String word) {
        return switch (word) {
            case "alone" -> "番号を発行した職員ひとり";
            case "set_up" -> "導入のときの登録";
            case "second" -> "二人の職員";
            case "console" -> "サーバーの管理画面";
            case "city" -> "市のアカウント（二人で確かめたもの）";
            default -> word;
        };
    }

    /** 令和8年11月23日（月） 10時05分. */
    static String moment(Instant at) {
        var time = LocalTime.ofInstant(at, Japan.ZONE);
        return "%s %d時%02d分".formatted(Wareki.formatWithWeekday(Japan.day(at)), time.getHour(), time.getMinute());
    }

    static String day(Instant at) {
        return at == null ? "" : Wareki.format(Japan.day(at));
    }

    /** 2人（7.4％）; without anybody there is no share. */
    static String share(Rate rate) {
        return rate.numerator() + "人" + (rate.percent() == null ? "" : "（" + rate.percent() + "％）");
    }
}
