package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * No change undoes another in silence: each names the state it was made on, and whoever comes second hears who changed
 * which field when. All of it happens in the transaction of the change, which the refusal takes back.
 */
@ApplicationScoped
public class Changes {

    private final EntityManager database;
    private final People people;
    private final Clock clock;

    @Inject
    Changes(EntityManager database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Two who change the same thing at once wait for each other here; for rooms whose thing has no row to lock. Call it
     * before anything of the thing is read. Of two who are the very first, the database refuses one ({@code 409.12}).
     */
    @Transactional(TxType.MANDATORY)
    public void hold(String thing) {
        if (database.find(Change.class, Change.id(thing, ""), LockModeType.PESSIMISTIC_WRITE) == null) {
            database.persist(new Change(thing, ""));
            database.flush();
        }
    }

    /**
     * Whether this was a change. What comes again after a lost answer changes nothing and is no conflict, whatever tag
     * it names (RFC 9110 section 13.1.1 allows it); the caller leaves no record then.
     *
     * @throws Problem 412.19 where the caller saw another state than the one before
     */
    @Transactional(TxType.MANDATORY)
    public boolean made(String thing, Tagged before, Tagged after, Seen seen, Caller by) {
        if (after.getEtag().equals(before.getEtag())) {
            return false;
        }
        refuseUnlessSeen(thing, before, seen);
        noted(thing, before, after, by);
        return true;
    }

    /** A change that asks nobody what they saw: from a file, or as part of an act that looked at its own things. */
    @Transactional(TxType.MANDATORY)
    public void noted(String thing, Tagged before, Tagged after, Caller by) {
        var now = clock.instant();
        for (var field : Tag.changed(before.getEtag(), after.changing())) {
            var known = database.find(Change.class, Change.id(thing, field));
            var change = known == null ? new Change(thing, field) : known;
            change.by(by.person(), now);
            if (known == null) {
                database.persist(change);
            }
        }
    }

    /** Before an act that ends a thing, or rests on what it is. */
    @Transactional(TxType.MANDATORY)
    public void refuseUnlessSeen(String thing, Tagged now, Seen seen) {
        if (!seen.is(now)) {
            throw Problems.CHANGED.problem(
                    Problems.CHANGED.cure(),
                    Map.of(
                            "etag",
                            now.getEtag(),
                            "now",
                            Tag.json(now.changing()),
                            "changes",
                            changes(thing, Tag.changed(seen.tag(), now.changing()))));
        }
    }

    private JsonArray changes(String thing, List<String> fields) {
        var all = Json.createArrayBuilder();
        for (var field : fields) {
            var one = Json.createObjectBuilder().add("field", field);
            var last = database.find(Change.class, Change.id(thing, field));
            // Nobody is noted where the server itself or a file of many did it.
            if (last != null && last.person() != null) {
                one.add("at", last.at().toString())
                        .add(
                                "by",
                                Json.createObjectBuilder()
                                        .add("id", last.person())
                                        .add(
                                                "name",
                                                people.person(last.person())
                                                        .map(PersonView::publicName)
                                                        .orElse("")));
            }
            all.add(one);
        }
        return all.build();
    }
}
