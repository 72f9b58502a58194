package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.issuer.Account;
import jp.ryokai.ledger.Acts;
import jp.ryokai.ledger.Log;
import jp.ryokai.platform.Problems;

/** Devices that came by the city's word; short transactions, none of which waits for the issuer. */
@ApplicationScoped
class Vouchings {

    private final EntityManager database;
    private final Registrations registrations;
    private final Acts acts;
    private final Log log;
    private final Clock clock;

    @Inject
    Vouchings(EntityManager database, Registrations registrations, Acts acts, Log log, Clock clock) {
        this.database = database;
        this.registrations = registrations;
        this.acts = acts;
        this.log = log;
        this.clock = clock;
    }

    /** What the issuer is asked, and about whom. */
    record Question(String issuer, String subject, String refresh) {}

    /** An account that was signed in with, by the row that says who it is. */
    record SignedIn(String account, Account who, String sealed, String state) {}

    @Transactional(TxType.SUPPORTS)
    public boolean isVouched(String device) {
        return !database.createQuery("SELECT v.device FROM Vouching v WHERE v.device = :device", String.class)
                .setParameter("device", device)
                .getResultList()
                .isEmpty();
    }

    /** The registration this sign-in came to, where the answer to it was lost. */
    @Transactional
    public Optional<EnrolmentView> cameOf(String device, String state) {
        return Optional.ofNullable(database.find(Vouching.class, device))
                .filter(row -> row.state().equals(state))
                .map(row -> registrations.view(
                        device, database.find(Device.class, device).person(), log.epoch()));
    }

    /**
     * Registers the key for whom the account is, without a code; a key that came this way before stands anew. A key
     * that came by a code stays what it is: whose word holds for it must not change under it.
     */
    @Transactional
    public EnrolmentView enrol(ProvedKey key, SignedIn by) {
        // Before the first write: the sequencer holds the log's head while it waits for rows like ours to be committed.
        var epoch = log.epoch();
        var account = database.find(CityAccount.class, by.account());
        if (account == null || !account.inForce()) {
            throw Problems.ACCOUNT_UNKNOWN.problem();
        }
        var id = key.jwk().thumbprint();
        var row = database.find(Vouching.class, id);
        var device = database.find(Device.class, id);
        if (device == null) {
            database.persist(new Device(account, key, clock.instant()));
            row = new Vouching(id);
        } else if (row == null || !device.person().equals(account.person())) {
            throw Problems.DEVICE_TAKEN.problem();
        } else if (device.revoked()) {
            throw Problems.DEVICE_REVOKED.problem(Problems.DEVICE_REVOKED.cure(), Map.of("wipe", true));
        }
        row.stands(by.account(), by.who().subject(), by.sealed(), by.state());
        database.persist(row);
        var act = Json.createObjectBuilder()
                .add("device", id)
                .add("person", account.person())
                .add(
                        "jwk",
                        Json.createReader(new StringReader(key.jwk().json())).readObject());
        Whose.of(account).forEach(act::add);
        acts.note(device == null ? "device.enrolled" : "account.signed-in", account.person(), id, act.build());
        return registrations.view(id, account.person(), epoch);
    }

    /**
     * One at a time asks with one refresh token: an issuer that gives a new one each time takes the second use of the
     * old one for theft and ends both. Empty while another holds it; a holder that died loses it by the time.
     *
     * @throws jp.ryokai.platform.Problem 403.233 where the account ended on our side
     */
    @Transactional
    public Optional<Question> lease(String device, Instant until) {
        var taken = database.createQuery("""
            UPDATE Vouching v SET v.leasedUntil = :until WHERE v.device = :device AND v.leasedUntil <= :now\
            """)
                .setParameter("until", until)
                .setParameter("device", device)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (taken == 0) {
            return Optional.empty();
        }
        var row = database.find(Vouching.class, device);
        var account = database.find(CityAccount.class, row.account());
        if (!account.inForce()) {
            throw Problems.ACCOUNT_CLOSED.problem();
        }
        return Optional.of(new Question(account.issuer(), row.subject(), row.refresh()));
    }

    /** @param sealed null where the old one goes on holding, or nothing holds any more */
    @Transactional
    public void giveBack(String device, String sealed) {
        database.createQuery("UPDATE Vouching v SET v.leasedUntil = :past WHERE v.device = :device")
                .setParameter("past", Instant.EPOCH)
                .setParameter("device", device)
                .executeUpdate();
        if (sealed != null) {
            database.find(Vouching.class, device).again(sealed);
        }
    }
}
