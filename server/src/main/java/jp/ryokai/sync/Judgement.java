package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.ryokai.acknowledgement.Acknowledgements;
import jp.ryokai.device.DeviceKey;
import jp.ryokai.device.Devices;
import jp.ryokai.incident.Incidents;
import jp.ryokai.ledger.Proven;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.lesson.Lessons;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.quiz.Attempts;
import jp.ryokai.selfcheck.SelfChecks;

/** Decides what a record means. A {@code Problem} thrown here is its verdict: kept, flagged, never lost. */
@ApplicationScoped
class Judgement {

    /** The newest schema number we know of every kind; this and all older ones are accepted for ever. */
    private static final int SCHEMA = 1;

    private final People people;
    private final Lessons lessons;
    private final Attempts attempts;
    private final Acknowledgements acknowledgements;
    private final SelfChecks selfChecks;
    private final Incidents incidents;
    private final Devices devices;

    @Inject
    Judgement(
            People people,
            Lessons lessons,
            Attempts attempts,
            Acknowledgements acknowledgements,
            SelfChecks selfChecks,
            Incidents incidents,
            Devices devices) {
        this.people = people;
        this.lessons = lessons;
        this.attempts = attempts;
        this.acknowledgements = acknowledgements;
        this.selfChecks = selfChecks;
        this.incidents = incidents;
        this.devices = devices;
    }

    /** Who made it, proved by the device's key alone; nothing else a record says of its maker is believed. */
    void prove(PushedRecord handed, DeviceKey key) {
        if (key == null) {
            throw Problems.DEVICE_UNKNOWN.problem();
        }
        if (!handed.jws().verify(key.key())) {
            throw Problems.RECORD_SIGNATURE.problem();
        }
    }

    /** What is asked before anybody's office and before any room: cheap, and by no transaction. */
    void admit(PushedRecord handed, DeviceKey key, Instant receivedAt) {
        var said = handed.said();
        if (!said.device().equals(key.device()) || !said.person().equals(key.person())) {
            throw Problems.MAKER.problem();
        }
        if (key.revokedAt() != null && receivedAt.isAfter(key.revokedAt())) {
            throw Problems.RECORD_AFTER_REVOCATION.problem();
        }
        if (said.schema() < 1 || said.schema() > SCHEMA) {
            throw Problems.SCHEMA_UNKNOWN.problem();
        }
    }

    /** Whether this server knows what it is. */
    RecordKind kind(PushedRecord handed) {
        return RecordKind.of(handed.said().kind()).orElseThrow(Problems.KIND_UNKNOWN::problem);
    }

    /**
     * Must be called inside the transaction that keeps the verdict: the room adds its row there, after all its
     * questions. All is judged by the time of receipt, so that whoever is judged later is not judged otherwise.
     */
    void judge(PushedRecord handed, DeviceKey key, Instant receivedAt) {
        admit(handed, key, receivedAt);
        var said = handed.said();
        var person = people.person(key.person()).orElseThrow(Problems.MAKER::problem);
        var proven = new Proven(
                handed.sha256(),
                said.id(),
                key.person(),
                key.device(),
                atTheEarliest(key.enrolledAt(), said.corrected()),
                receivedAt);
        refuseIfNeverInOffice(person, proven);
        var body = said.body();
        switch (kind(handed)) {
            case LESSON_FINISHED -> lessons.finish(proven, body);
            case QUIZ_ATTEMPTED -> attempts.attempt(proven, body);
            case STATEMENT_SIGNED -> acknowledgements.sign(proven, body);
            case STATEMENT_WITHHELD -> acknowledgements.withhold(proven, body);
            case STATEMENT_DECLINED -> acknowledgements.decline(proven, body);
            case SELFCHECK_ANSWERED -> selfChecks.answer(proven, body);
            case INCIDENT_REPORTED -> incidents.report(proven, body);
            case DEVICE_DISOWNED -> devices.disown(proven, body);
        }
    }

    /** An iPad whose clock woke years in the past made nothing before it was registered: its key was not there. */
    private static Instant atTheEarliest(Instant enrolledAt, Instant occurredAt) {
        return occurredAt.isBefore(enrolledAt) ? enrolledAt : occurredAt;
    }

    /** A tablet's clock decides nothing alone: in office on either day is enough, by the device's time or by ours. */
    private static void refuseIfNeverInOffice(PersonView person, Proven proven) {
        if (!person.inOffice(Japan.day(proven.occurredAt())) && !person.inOffice(Japan.day(proven.receivedAt()))) {
            throw Problems.NOT_IN_OFFICE.problem();
        }
    }
}
