package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.stream.Collectors;
import jp.ryokai.ledger.Log;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;

/**
 * Who is back after a restored backup, and who is still missing. A desk keeps no records and is asked for none.
 */
@ApplicationScoped
class Backs {

    private final EntityManager database;
    private final People people;
    private final Log log;

    @Inject
    Backs(EntityManager database, People people, Log log) {
        this.database = database;
        this.people = people;
        this.log = log;
    }

    @Transactional(TxType.SUPPORTS)
    public BackView now() {
        var epoch = log.now();
        if (epoch.ordinal() == 1) {
            return new BackView(1, epoch.begunAt(), epoch.because(), List.of(), List.of());
        }
        var names = people.all().stream().collect(Collectors.toMap(PersonView::id, PersonView::publicName));
        var devices = database.createQuery(
                        "SELECT d FROM Device d WHERE d.revokedAt IS NULL ORDER BY d.enrolledAt, d.id", Device.class)
                .getResultStream()
                .filter(Device::keepsRecords)
                .collect(Collectors.partitioningBy(
                        one -> one.isBack(epoch.id(), epoch.begunAt()),
                        Collectors.mapping(
                                one -> new BackView.One(
                                        one.id(),
                                        names.getOrDefault(one.person(), ""),
                                        one.view().name(),
                                        one.view().lastContactAt(),
                                        one.view().unsent()),
                                Collectors.toList())));
        return new BackView(epoch.ordinal(), epoch.begunAt(), epoch.because(), devices.get(true), devices.get(false));
    }
}
