package jp.ryokai.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import jp.ryokai.ledger.Proven;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problem;

/** Incidents reported. Adds and finds; never changes, never removes. */
@ApplicationScoped
public class Incidents {

    @Inject
    private EntityManager database;

    @Inject
    private People people;

    /**
     * Judges an {@code incident.reported} and keeps what it says. The time noticed may be any: a report that comes late
     * or names a wrong hour is better than none.
     *
     * @throws Problem before anything is written; the record itself is kept by the caller either way
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void report(Proven proven, JsonObject body) {
        database.persist(new KeptIncident(proven, Incident.read(new Fields(body))));
    }

    /** All reports, the last received first. */
    @Transactional(TxType.SUPPORTS)
    public List<IncidentView> all(Caller by) {
        by.must(Role.MANAGER);
        var names = new HashMap<String, String>();
        return database.createQuery("SELECT i FROM KeptIncident i ORDER BY i.receivedAt DESC, i.sha256", KeptIncident.class)
                .getResultStream().map(kept -> kept.view(names.computeIfAbsent(kept.person(), this::publicName))).toList();
    }

    private String publicName(String person) {
        return people.person(person).orElseThrow().publicName();
    }
}
