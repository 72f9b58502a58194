package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Proven;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;
import jp.ryokai.platform.Windows;

/** Registered devices and their keys. */
@ApplicationScoped
public class Devices {

    private static final Duration TOLD = Duration.ofDays(14);
    /** A device that was ended longer ago is missed by its person, who has asked. */
    private static final Duration RECENT = Duration.ofDays(30);

    private final EntityManager database;
    private final Roles roles;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Devices(EntityManager database, Roles roles, People people, Acts acts, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * The caller behind a token's device, with the roles of this moment. A revoked device is refused whatever it asks,
     * and told to wipe what only those with a right to it may hold; what it has not sent it keeps. A device that one
     * person alone stands for is a learner's, whatever roles its person has.
     */
    @Transactional(TxType.SUPPORTS)
    public Caller caller(String device) {
        var row = database.find(Device.class, device);
        if (row == null) {
            throw Problems.TOKEN.problem();
        }
        if (row.revoked()) {
            throw Problems.DEVICE_REVOKED.problem(
                    Problems.DEVICE_REVOKED.cure(), Map.of("wipe", true, "devices", later(row)));
        }
        var may = row.backing() == Backing.ALONE ? EnumSet.of(Role.LEARNER) : roles.of(row.person());
        return new Caller(row.person(), device, may, row.sealingKey());
    }

    /** Keys by device id, revoked ones included: a record of a revoked device is kept with that reason. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, DeviceKey> keys(Collection<String> ids) {
        var keys = new HashMap<String, DeviceKey>();
        rows(ids)
                .forEach(d -> keys.put(
                        d.id(),
                        new DeviceKey(
                                d.id(),
                                d.person(),
                                PublicJwk.parse(d.jwk()).key(),
                                d.view().enrolledAt(),
                                d.view().revokedAt())));
        return keys;
    }

    @Transactional(TxType.SUPPORTS)
    public List<DeviceView> some(Collection<String> ids) {
        return rows(ids).map(Device::view).toList();
    }

    private Stream<Device> rows(Collection<String> ids) {
        return Windows.over(
                ids,
                some -> database.createQuery("SELECT d FROM Device d WHERE d.id IN :some", Device.class)
                        .setParameter("some", some)
                        .getResultStream());
    }

    @Transactional(TxType.SUPPORTS)
    public List<DeviceView> all() {
        return database.createQuery("SELECT d FROM Device d ORDER BY d.enrolledAt, d.id", Device.class)
                .getResultStream()
                .map(Device::view)
                .toList();
    }

    /** Those that their persons said not to know, for everybody who manages to be told. */
    @Transactional(TxType.SUPPORTS)
    public List<DeviceView> disowned() {
        return database.createQuery("SELECT d FROM Device d WHERE d.disownedAt IS NOT NULL", Device.class)
                .getResultStream()
                .map(Device::view)
                .toList();
    }

    /**
     * What an ended device is told all the same: which of the person's came after it, and on whose word. One manager
     * who issues a code, enrols a key of their own and ends the person's device before it hears of it, or the other way
     * round, would else be heard of by nobody. To one that its own person disowned nothing is told.
     */
    private JsonArray later(Device ended) {
        var told = Json.createArrayBuilder();
        if (ended.view().disownedAt() == null) {
            database.createQuery("SELECT d FROM Device d WHERE d.person = :person ORDER BY d.enrolledAt", Device.class)
                    .setParameter("person", ended.person())
                    .getResultStream()
                    .filter(other -> other.isLaterThan(ended))
                    .forEach(other -> told.add(told(other.view())));
        }
        return told.build();
    }

    /** As the manifest tells a person's devices. */
    private JsonObjectBuilder told(DeviceView is) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", is.id());
        said.put("name", is.name());
        said.put("enrolledAt", is.enrolledAt());
        said.put("endedAt", is.revokedAt());
        said.put("disownedAt", is.disownedAt());
        said.put("code", is.code());
        said.put("issuedAt", is.issuedAt());
        said.put("issuedBy", name(is.issuedBy()));
        said.put("confirmedBy", name(is.confirmedBy()));
        said.put("backing", is.backing());
        var json = Json.createObjectBuilder();
        said.forEach((field, value) -> {
            if (value != null) {
                json.add(field, value.toString());
            }
        });
        return json;
    }

    private String name(String person) {
        return person == null
                ? null
                : people.person(person).map(PersonView::publicName).orElse(null);
    }

    /**
     * For everybody at the desk to ask the persons: devices of the last fortnight that came on one person's word, while
     * an earlier one had been ended and had not been in contact since. So whoever does that alone is seen by others.
     */
    @Transactional(TxType.SUPPORTS)
    public List<DeviceView> unheard() {
        var now = clock.instant();
        return database.createQuery("""
            SELECT n FROM Device n WHERE n.enrolledAt > :new AND n.revokedAt IS NULL AND n.backing = :alone
            AND EXISTS (SELECT o FROM Device o WHERE o.person = n.person AND o.enrolledAt < n.enrolledAt
            AND o.revokedAt > :ended AND o.disownedAt IS NULL AND o.lastContactAt < n.enrolledAt)
            ORDER BY n.enrolledAt, n.id\
            """, Device.class)
                .setParameter("new", now.minus(TOLD))
                .setParameter("ended", now.minus(RECENT))
                .setParameter("alone", Backing.ALONE.word())
                .getResultStream()
                .map(Device::view)
                .toList();
    }

    /**
     * Judges a {@code device.disowned}: the device is ended in the transaction that keeps the record, so that it asks
     * nothing more from the next request on, and what it sends still is kept and does not count. Only by a device that
     * was there before: whoever enrols one by a code of a clerk's could else shut the person's own out with it. Said
     * again, from the same device or a third, it is ended once.
     *
     * @throws Problem before anything is changed; the record itself is kept by the caller either way
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void disown(Proven proven, JsonObject body) {
        var row = database.find(Device.class, new Fields(body).text("device", 43), LockModeType.PESSIMISTIC_WRITE);
        if (row == null
                || !row.person().equals(proven.person())
                || !row.isLaterThan(database.find(Device.class, proven.device()))) {
            throw Problems.DISOWNED_EARLIER.problem();
        }
        row.disowned(proven.receivedAt());
    }

    @Transactional(TxType.SUPPORTS)
    public List<DeviceView> ofPerson(String person) {
        return database.createQuery(
                        "SELECT d FROM Device d WHERE d.person = :person ORDER BY d.enrolledAt", Device.class)
                .setParameter("person", person)
                .getResultStream()
                .map(Device::view)
                .toList();
    }

    /** Whether whoever asked from this device could ask the same now. */
    boolean mayStill(String device, Role role) {
        var row = device == null ? null : database.find(Device.class, device);
        return row != null && !row.revoked() && caller(device).is(role);
    }

    /** Of the person's devices that may speak, in the order of their registration. */
    List<String> ids(String person) {
        return ofPerson(person).stream()
                .filter(DeviceView::active)
                .map(DeviceView::id)
                .toList();
    }

    /** These devices are believed on more than one word from now on. */
    @Transactional(TxType.MANDATORY)
    void backUnlogged(String person, Collection<String> ids, Backing as, String confirmer) {
        for (var id : ids) {
            var row = database.find(Device.class, id);
            if (row.person().equals(person) && row.backing() == Backing.ALONE) {
                row.backed(as, confirmer);
            }
        }
    }

    /** @param through up to which number its records are known to have come */
    public record Counted(DeviceView device, long through) {}

    /** A person's, the oldest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Counted> counted(String person) {
        return database.createQuery(
                        "SELECT d FROM Device d WHERE d.person = :person ORDER BY d.enrolledAt", Device.class)
                .setParameter("person", person)
                .getResultStream()
                .map(d -> new Counted(d.view(), d.through()))
                .toList();
    }

    @Transactional(TxType.SUPPORTS)
    public long through(String device) {
        // By its id, so that whoever read the device in this transaction, as for its key, asks nothing more.
        return database.find(Device.class, device).through();
    }

    /**
     * Notes that a device synced. Not an act of a person and no change of what counts, so it leaves no record.
     *
     * @param unsent how many records it still holds by its own word or by the gaps of its counter
     * @param through up to which number its records have all come
     * @param epoch which it knew when it sent, null where it did not say
     */
    @Transactional
    public void heardFrom(String device, String app, int unsent, long through, String epoch) {
        database.createQuery("UPDATE Device d SET d.lastContactAt = :now, d.app = :app, d.unsent = :unsent,"
                        + " d.through = :through, d.heardEpoch = :epoch WHERE d.id = :device")
                .setParameter("now", clock.instant())
                .setParameter("app", app)
                .setParameter("unsent", unsent)
                .setParameter("through", through)
                .setParameter("epoch", epoch)
                .setParameter("device", device)
                .executeUpdate();
    }

    /**
     * Ends a registration: the secretariat any, everybody else that of the device in hand, to whom every other one is
     * as if it were not there. Records already received stay; later ones are kept and quarantined with that reason.
     */
    @Transactional
    public DeviceView revoke(String device, String because, Caller by) {
        if (!by.is(Role.MANAGER) && !device.equals(by.device())) {
            throw Problems.NOT_FOUND.problem("No device is registered under this id.");
        }
        if (!Text.within(because, 200)) {
            throw Problems.INVALID.problem("because is missing or longer than 200 characters: say why it is ended.");
        }
        var row = database.find(Device.class, device);
        if (row == null) {
            throw Problems.NOT_FOUND.problem("No device is registered under this id.");
        }
        if (row.revoked()) {
            throw Problems.DEVICE_ENDED.problem();
        }
        row.revoke(clock.instant(), because);
        acts.note(
                "device.revoked",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("device", device)
                        .add("person", row.person())
                        .add("because", because)
                        .build());
        return row.view();
    }
}
