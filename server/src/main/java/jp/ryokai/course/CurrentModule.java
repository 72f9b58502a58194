package jp.ryokai.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** That an edition of a module, with its quiz, is or was the current one. */
@Entity
@Table(name = "course_module")
class CurrentModule {

    @Id
    private String id;

    private String module;
    private String title;
    private String edition;
    private String quiz;

    @Column(name = "quiz_key")
    private String quizKey;

    private String audience;
    private int minutes;
    private int place;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    protected CurrentModule() {}

    CurrentModule(PublishedModule as, String quizKey, int place) {
        this.id = Ids.next();
        this.module = as.id();
        this.title = as.title();
        this.edition = as.edition();
        this.quiz = as.quiz();
        this.quizKey = quizKey;
        this.audience = as.audience();
        this.minutes = as.minutes();
        this.place = place;
        this.from = as.publishedAt();
    }

    String module() {
        return module;
    }

    String edition() {
        return edition;
    }

    String quiz() {
        return quiz;
    }

    String quizKey() {
        return quizKey;
    }

    /** What makes it another than before. */
    String what() {
        return String.join(" ", edition, String.valueOf(quiz), String.valueOf(quizKey), String.valueOf(place));
    }

    void endAt(Instant now) {
        to = now;
    }

    PublishedModule view() {
        return new PublishedModule(module, title, edition, quiz, audience, minutes, from);
    }
}
