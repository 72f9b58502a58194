package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.device.DeviceView;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.People;
import jp.ryokai.print.Page.Fact;

/**
 * On whose word a key was believed to be somebody's: a signature proves the key, and no more than that. The words are
 * those of the log's own entry where it is numbered, so that a row changed since is seen.
 */
@ApplicationScoped
class Believed {

    private static final String ENROLLED = "device.enrolled";

    private final Devices devices;
    private final People people;
    private final Records records;
    private final Log log;

    @Inject
    Believed(Devices devices, People people, Records records, Log log) {
        this.devices = devices;
        this.people = people;
        this.records = records;
        this.log = log;
    }

    /** Empty for an act of the desk, which the server signs. */
    @Transactional(TxType.SUPPORTS)
    public Optional<ReceiptFile.Enrolment> of(String person, String device) {
        return device(person, device).map(is -> of(List.of(device)).get(device));
    }

    /** Of many devices, by their ids. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, ReceiptFile.Enrolment> of(Collection<String> ids) {
        var views = devices.some(ids);
        var entries = records.ofPersons(views.stream().map(DeviceView::person).toList(), Set.of(ENROLLED));
        var words = records.bytes(entries.stream().map(Kept::sha256).toList());
        // The first entry of a device is that of its enrolment.
        var entryOf = new HashMap<String, String>();
        entries.stream()
                .map(Kept::sha256)
                .filter(words::containsKey)
                .forEach(entry ->
                        entryOf.putIfAbsent(RecordBody.of(words.get(entry)).getString("device", ""), entry));
        var receipts = log.receipts(views.stream()
                .map(view -> entryOf.get(view.id()))
                .filter(Objects::nonNull)
                .toList());
        return views.stream().collect(Collectors.toMap(DeviceView::id, is -> {
            var entry = entryOf.get(is.id());
            return new ReceiptFile.Enrolment(
                    is.id(),
                    is.enrolledAt(),
                    is.code(),
                    is.issuedAt(),
                    is.issuedBy(),
                    is.confirmedBy(),
                    is.backing(),
                    entry == null ? null : new String(words.get(entry), StandardCharsets.US_ASCII),
                    entry == null ? null : receipts.get(entry));
        }));
    }

    /** The same on paper, with names. */
    @Transactional(TxType.SUPPORTS)
    public List<Fact> facts(String person, String device) {
        var facts = new ArrayList<Fact>();
        device(person, device).ifPresent(is -> {
            facts.add(new Fact("端末を登録した時刻", Words.moment(is.enrolledAt())));
            facts.add(new Fact("端末の鍵の指紋", device));
            facts.add(new Fact("登録のよりどころ", Words.backing(is.backing())));
            if (is.code() != null) {
                var by = is.issuedBy() == null ? "サーバー" : name(is.issuedBy());
                facts.add(new Fact(
                        "登録番号の発行", by + (is.issuedAt() == null ? "" : "（" + Words.moment(is.issuedAt()) + "）")));
                facts.add(new Fact("登録番号の識別番号", is.code()));
            }
            if (is.confirmedBy() != null) {
                facts.add(new Fact("確かめた二人目", name(is.confirmedBy())));
            }
        });
        return facts;
    }

    private Optional<DeviceView> device(String person, String device) {
        return device == null
                ? Optional.empty()
                : devices.some(List.of(device)).stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst();
    }

    private String name(String person) {
        return people.called(List.of(person)).getOrDefault(person, "");
    }
}
