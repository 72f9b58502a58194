package jp.ryokai.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Word;

/** A 会派 ({@code group}) or a 委員会 ({@code committee}). */
@Entity
@Table(name = "people_group")
class Group {

    @Id
    private String id;

    private String kind;
    private String name;

    protected Group() {}

    Group(GroupKind kind, String name) {
        this.id = Ids.next();
        this.kind = kind.word();
        this.name = name;
    }

    void rename(String to) {
        name = to;
    }

    String id() {
        return id;
    }

    GroupKind kind() {
        return Word.kept(GroupKind.class, kind);
    }

    String name() {
        return name;
    }
}
