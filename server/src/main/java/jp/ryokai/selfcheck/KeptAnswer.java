package jp.ryokai.selfcheck;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import jp.ryokai.selfcheck.SelfCheck.Answer;
import jp.ryokai.selfcheck.SelfCheck.Choice;

/** A row behind {@link Answer}, part of its self-check. */
@Embeddable
class KeptAnswer {

    private String item;
    private String choice;
    private String remark;

    protected KeptAnswer() {}

    KeptAnswer(Answer of) {
        item = of.item();
        choice = of.choice().word();
        remark = of.comment();
    }

    Answer view() {
        return new Answer(item, Choice.valueOf(choice.toUpperCase(Locale.ROOT)), remark);
    }
}
