package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Wareki;
import jp.ryokai.print.Page;

/**
 * Codes for many at once, as sheets to hand out: nobody copies twelve digits for thirty people from a screen. A code is
 * on its sheet and nowhere else; printed again, the earlier sheets are void.
 */
@ApplicationScoped
class CodeSheets {

    /** Fewer than half of what can wait to be typed at all, so that one printing never blocks the next. */
    private static final int MOST = 200;

    private final Codes codes;
    private final People people;
    private final Acts acts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    CodeSheets(Codes codes, People people, Acts acts, Settings settings, Clock clock) {
        this.codes = codes;
        this.people = people;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Page print(List<String> persons, Caller by) {
        by.must(Role.MANAGER);
        if (persons == null || persons.isEmpty() || persons.contains(null) || persons.size() > MOST) {
            throw Problems.INVALID.problem("Name 1 to 200 people.");
        }
        var chosen = new LinkedHashSet<>(persons)
                .stream()
                        .map(id -> people.person(id)
                                .orElseThrow(() -> Problems.NOT_FOUND.problem("One of them is not on the roster.")))
                        .sorted(Comparator.comparing(PersonView::kana))
                        .toList();
        var blocks = new ArrayList<Page.Block>();
        var issued = codes.issueUnlogged(chosen.stream().map(PersonView::id).toList(), by);
        for (int i = 0; i < issued.size(); i++) {
            blocks.addAll(sheet(chosen.get(i), issued.get(i)));
        }
        var named = Json.createArrayBuilder();
        chosen.forEach(person -> named.add(person.id()));
        acts.note(
                "codes.printed",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("people", named).build());
        return new Page("端末の登録のご案内", settings.council(), "本人限り", clock.instant(), blocks);
    }

    /** The picture holds the address and not the number: server/docs/decisions/2026-11-26-code-sheets.md. */
    private List<Page.Block> sheet(PersonView person, CodeView code) {
        var address = settings.origin() + "/app/";
        return List.of(
                new Page.Break("端末の登録のご案内"),
                new Page.Text(person.publicName() + "　様（" + person.kana() + "）"),
                new Page.Text("登録番号（12けた）"),
                new Page.Large(code.code().replace("-", "　")),
                new Page.Text((code.waits() ? "もう一人の職員が確かめてから使えるようになります。" : "") + until(code)
                        + "まで使えます。一度使うと、使えなくなります。ほかの方には見せないでください。"),
                new Page.Text("1　下の四角い図をカメラで映すか、Safari で次の住所を開きます。\n　　" + address),
                new Page.Text("2　共有のボタンを押し、「ホーム画面に追加」を選びます。"),
                new Page.Text("3　ホーム画面にできたアイコンから開きなおし、上の12けたの番号を入力します。"),
                new Page.Qr(address, "この図は住所だけを表します。番号は、ご自分で入力してください。"),
                new Page.Text("分からないときや、この紙をなくしたときは、事務局へご連絡ください。新しい番号をお出しします。"));
    }

    private static String until(CodeView code) {
        var time = LocalTime.ofInstant(code.expiresAt(), Japan.ZONE);
        return "%s %d時%02d分"
                .formatted(Wareki.formatWithWeekday(Japan.day(code.expiresAt())), time.getHour(), time.getMinute());
    }
}
