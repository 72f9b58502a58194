package jp.ryokai.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Word;

/** One thing a plan asks. What its module was at publication is written down then, and the fold rests on it. */
@Entity
@Table(name = "plan_asked")
class PlanItem {

    @Id
    private String id;

    private String plan;
    private int place;
    private String kind;

    @Column(name = "module_id")
    private String module;
    /** Ids between spaces: they are plain words, read only together. */
    private String documents;
    /** Document and number with a colon between them, such pairs between spaces; null where none is named. */
    @Column(name = "named_editions")
    private String namedEditions;

    private String edition;
    private String quiz;
    private String audience;

    protected PlanItem() {}

    PlanItem(String plan, int place, NewPlan.Item of) {
        id = Ids.next();
        this.plan = plan;
        this.place = place;
        kind = of.kind().word();
        module = of.module();
        documents = of.documents() == null ? "" : String.join(" ", of.documents());
        namedEditions = of.namedEditions() == null || of.namedEditions().isEmpty()
                ? null
                : of.namedEditions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(" "));
    }

    void freeze(ModuleEdition as) {
        edition = as.edition();
        quiz = as.quiz();
        audience = as.audience();
    }

    /** The form that was current at publication. */
    void freezeForm(String form) {
        edition = form;
    }

    boolean isSelfCheck() {
        return kind() == ItemKind.SELFCHECK;
    }

    private ItemKind kind() {
        return Word.kept(ItemKind.class, kind);
    }

    String plan() {
        return plan;
    }

    String module() {
        return module;
    }

    List<String> documents() {
        return documents == null || documents.isEmpty() ? List.of() : List.of(documents.split(" "));
    }

    Map<String, Integer> namedEditions() {
        return namedEditions == null
                ? Map.of()
                : Arrays.stream(namedEditions.split(" "))
                        .map(pair -> pair.split(":"))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> Integer.valueOf(pair[1]), (one, _) -> one, TreeMap::new));
    }

    PlanView.Item view() {
        return new PlanView.Item(place, kind(), module, documents(), edition, quiz, audience, namedEditions());
    }
}
