package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;
import jp.ryokai.platform.Text;
import jp.ryokai.platform.Wareki;

/** ひな形 and what comes of them for one person. */
@ApplicationScoped
class Letters {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_BODY = 4_000;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)}");
    private static final List<String> FOR_ALL = List.of("氏名", "計画", "期限", "議会", "入口");
    private static final List<String> FOR_LIST = List.of("氏名", "計画", "期限", "議会", "入口", "人数", "一覧");

    private static final String GREETING = "{氏名} 様\n\n{議会}事務局です。\n";
    private static final String END = """

        お手元のタブレットで「研修」を開くと、つぎにすることが出ます。電波の届かない所でも進められ、あとで自動で送られます。
        パソコンからは {入口} をご覧ください。

        すでに終えられて、行き違いになりましたらご容赦ください。
        ご都合の悪いときやご質問は、事務局へお知らせください。

        {議会}事務局
        """;
    private static final Map<Occasion, Letter> OURS = Map.of(
            Occasion.START, new Letter("【{議会}】{計画}のご案内", GREETING + "「{計画}」の受け付けを始めました。期限は{期限}です。\n" + END),
            Occasion.WEEK,
                    new Letter("【{議会}】{計画}　期限は{期限}です", GREETING + "「{計画}」の期限は{期限}です。お済みでないものがありますので、お知らせします。\n" + END),
            Occasion.DAY,
                    new Letter(
                            "【{議会}】{計画}　期限が近づいています",
                            GREETING + "「{計画}」の期限が{期限}に迫りました。お済みでないものがありますので、重ねてお知らせします。\n" + END),
            Occasion.OVERDUE, new Letter("【{議会}】{計画}　お済みでない方（{人数}人）", """
                {氏名} 様

                「{計画}」は{期限}に期限を迎えました。お済みでない方は次のとおりです。
                「同期待ち」の方は、端末に済んだ記録が残っていることがあります。督促の前に、端末をつなぐようお願いしてください。

                {一覧}

                このあと、ご本人あての案内は自動では送りません。

                {議会}事務局　研修管理
                """));

    private final EntityManager database;
    private final Changes changes;
    private final Acts acts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Letters(EntityManager database, Changes changes, Acts acts, Settings settings, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param changedAt null for the words that come with the program */
    public record TextView(String kind, String subject, String body, Instant changedAt) implements Tagged {

        @Override
        public SortedMap<String, Object> changing() {
            return Tag.fields("subject", subject, "body", body);
        }
    }

    /** @param list of the digest: one line for each person; null for a letter to the person */
    record Facts(String name, String plan, LocalDate dueOn, List<String> list) {}

    @Transactional(TxType.SUPPORTS)
    public List<TextView> texts() {
        return Arrays.stream(Occasion.values()).map(this::text).toList();
    }

    @Transactional
    public TextView change(String kind, String subject, String body, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var occasion = Occasion.of(kind)
                .orElseThrow(() ->
                        Problems.NOT_FOUND.problem("There is no such kind of letter: start, week, day or overdue."));
        if (!Text.within(subject, LONGEST_SUBJECT)
                || subject.indexOf('\n') >= 0
                || subject.indexOf('\r') >= 0
                || !Text.within(body, LONGEST_BODY)) {
            throw Problems.NOTICE_TEXT.problem();
        }
        var known = occasion.toThemselves() ? FOR_ALL : FOR_LIST;
        PLACE.matcher(subject + "\n" + body)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problems.NOTICE_PLACE.problem(
                            "Nothing is known to put for {%s}: use %s.".formatted(name, String.join(", ", known)));
                });
        var text = new LetterText(occasion, subject.strip(), body.replace("\r\n", "\n"), by.person(), clock.instant());
        var thing = "notice-text:" + kind;
        changes.hold(thing);
        var before = text(occasion);
        if (!changes.made(thing, before, text.view(), seen, by)) {
            return before;
        }
        database.persist(text);
        acts.note(
                "notice.text.changed",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("kind", kind).build());
        return text.view();
    }

    Letter letter(Occasion occasion, Facts of) {
        var text = text(occasion);
        var places = new LinkedHashMap<String, String>();
        places.put("氏名", of.name());
        places.put("計画", of.plan());
        places.put("期限", Wareki.formatWithWeekday(of.dueOn()));
        places.put("議会", settings.council());
        places.put("入口", settings.origin() + "/app/");
        if (of.list() != null) {
            places.put("人数", Integer.toString(of.list().size()));
            places.put("一覧", String.join("\n", of.list()));
        }
        return new Letter(filled(text.subject(), places).replaceAll("\\s+", " "), filled(text.body(), places));
    }

    /** A trial, so that the way is known before it is needed. */
    Letter trial(String name) {
        return new Letter(
                "【" + settings.council() + "】試しの送信",
                name + " 様\n\n研修管理からの試しの送信です。この文が届いていれば、案内を送れます。\n\n" + settings.council() + "事務局\n");
    }

    private TextView text(Occasion occasion) {
        return database.createQuery(
                        "SELECT t FROM LetterText t WHERE t.kind = :kind ORDER BY t.changedAt DESC, t.id DESC",
                        LetterText.class)
                .setParameter("kind", occasion.word())
                .setMaxResults(1)
                .getResultStream()
                .map(LetterText::view)
                .findFirst()
                .orElseGet(() -> new TextView(
                        occasion.word(),
                        OURS.get(occasion).subject(),
                        OURS.get(occasion).body(),
                        null));
    }

    /** In one pass: a name that looks like a place is left as it is. */
    private static String filled(String text, Map<String, String> places) {
        return PLACE.matcher(text)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(places.getOrDefault(found.group(1), found.group())));
    }
}
