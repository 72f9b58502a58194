package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Word;

/** What one person asked for and a second is to confirm, with what both were shown. */
@Entity
@Table(name = "device_ask")
class Ask {

    /** What takes effect. */
    enum About implements Word {
        ROLE,
        CODE
    }

    enum Outcome implements Word {
        WAITING,
        CONFIRMED,
        DECLINED,
        /** Another code took the place of the one that waited, or the role was given at the console. */
        REPLACED
    }

    @Id
    private String id;

    private String about;
    private String person;
    private String role;
    private String code;
    private String name;
    private String devices;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_device")
    private String askedDevice;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "until_at")
    private Instant until;

    private String outcome = Outcome.WAITING.word();

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String because;

    protected Ask() {}

    private Ask(About about, PersonView person, List<String> devices, Caller by, Instant now, Instant until) {
        this.id = Ids.next();
        this.about = about.word();
        this.person = person.id();
        this.name = person.publicName();
        this.devices = String.join(" ", devices);
        this.askedBy = by == null ? null : by.person();
        this.askedDevice = by == null ? null : by.device();
        this.askedAt = now;
        this.until = until;
    }

    static Ask ofRole(Role role, PersonView person, List<String> devices, Caller by, Instant now, Instant until) {
        var ask = new Ask(About.ROLE, person, devices, by, now, until);
        ask.role = role.word();
        return ask;
    }

    static Ask ofCode(EnrolmentCode code, PersonView person, List<String> devices, Caller by, Instant now) {
        var ask = new Ask(About.CODE, person, devices, by, now, code.expiresAt());
        ask.code = code.id();
        return ask;
    }

    /** Done at the server's console, where nobody else was asked. */
    static Ask atConsole(CodeView code, PersonView person, List<String> devices, String why, Instant now) {
        var ask = new Ask(About.CODE, person, devices, null, now, code.expiresAt());
        ask.code = code.id();
        ask.decided(Outcome.CONFIRMED, null, why, now);
        return ask;
    }

    /** @param by null at the console */
    void decided(Outcome as, String by, String why, Instant now) {
        outcome = as.word();
        decidedBy = by;
        because = why;
        decidedAt = now;
    }

    boolean waits(Instant now) {
        return outcome() == Outcome.WAITING && now.isBefore(until);
    }

    String id() {
        return id;
    }

    About about() {
        return Word.kept(About.class, about);
    }

    String person() {
        return person;
    }

    /** Null where it is about a code. */
    String role() {
        return role;
    }

    /** Null where it is about a role. */
    String code() {
        return code;
    }

    String name() {
        return name;
    }

    List<String> devices() {
        return devices.isEmpty() ? List.of() : List.of(devices.split(" ", -1));
    }

    String askedBy() {
        return askedBy;
    }

    String askedDevice() {
        return askedDevice;
    }

    Outcome outcome() {
        return Word.kept(Outcome.class, outcome);
    }

    String decidedBy() {
        return decidedBy;
    }

    AskView view() {
        return new AskView(
                id, about, person, name, role, devices(), askedBy, askedAt, until, outcome, decidedBy, decidedAt,
                because);
    }
}
