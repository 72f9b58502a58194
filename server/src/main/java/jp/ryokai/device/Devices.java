package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Proven;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.people.Caller;
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

    private final EntityManager database;
    private final Roles roles;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Devices(EntityManager database, Roles roles, Acts acts, Clock clock) {
        this.database = database;
        this.roles = roles;
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
            throw Problems.DEVICE_REVOKED.problem(Problems.DEVICE_REVOKED.cure(), Map.of("wipe", true));
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
        return database.createQuery("SELECT d.through FROM Device d WHERE d.id = :device", Long.class)
                .setParameter("device", device)
                .getSingleResult();
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
