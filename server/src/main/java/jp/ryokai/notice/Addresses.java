package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Mail addresses, where a council has them. They stay in this room: no export and no tablet carries one. */
@ApplicationScoped
class Addresses {

    private static final int LONGEST = 254;
    private static final int MOST_LINES = 2_000;
    /** What mail servers in use take, in ASCII; a display name or a second address is a mistake of the hand. */
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final EntityManager database;
    private final People people;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Addresses(EntityManager database, People people, Changes changes, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whoever is in office today, by フリガナ, those without one too. */
    @Transactional(TxType.SUPPORTS)
    public List<AddressView> all() {
        var today = Japan.day(clock.instant());
        var known = byPerson();
        return people.all().stream()
                .filter(person -> inOfficeFrom(person, today))
                .map(person -> AddressView.of(person, known.get(person.id())))
                .toList();
    }

    @Transactional(TxType.SUPPORTS)
    public Map<String, String> byPerson() {
        return database.createQuery("SELECT a FROM Address a WHERE a.address IS NOT NULL", Address.class)
                .getResultStream()
                .collect(Collectors.toMap(Address::person, Address::address));
    }

    /** @param address null or empty to have none */
    @Transactional
    public AddressView put(String person, String address, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var who = people.person(person)
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such person on the roster."));
        var clean = address == null || address.isBlank() ? null : clean(address);
        changes.hold(thing(person));
        var before = AddressView.of(who, byPerson().get(person));
        var after = AddressView.of(who, clean);
        if (!changes.made(thing(person), before, after, seen, by)) {
            return before;
        }
        putUnlogged(person, clean, by);
        acts.note(
                "notice.address.changed",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("person", person).build());
        return after;
    }

    private static String thing(String person) {
        return "address:" + person;
    }

    /** @param count of addresses that were put */
    public record Entered(int count) {}

    /**
     * Takes a CSV with the columns 氏名, メールアドレス and, where names are doubled, フリガナ or 識別子. All of it or nothing.
     */
    @Transactional
    public Entered take(byte[] file, Caller by) {
        by.must(Role.MANAGER);
        var roster = people.all();
        var found = new LinkedHashMap<String, String>();
        var wrong = Json.createArrayBuilder();
        int refusals = 0;
        for (var row : rows(file)) {
            try {
                var address = cell(row, "メールアドレス");
                if (!address.isEmpty()) {
                    found.put(whom(row, roster).id(), clean(address));
                }
            } catch (Problem refused) {
                refusals++;
                wrong.add(Json.createObjectBuilder()
                        .add("file", "addresses.csv")
                        .add("line", row.getRecordNumber() + 1)
                        .add("code", refused.kind() == Problems.ADDRESS ? "address" : "person")
                        .add("message", refused.detail()));
            }
        }
        if (refusals > 0 || found.isEmpty()) {
            throw Problems.ADDRESS_FILE.problem(Problems.ADDRESS_FILE.cure(), Map.of("findings", wrong.build()));
        }
        var known = byPerson();
        found.forEach((person, address) -> {
            var who = roster.stream()
                    .filter(p -> p.id().equals(person))
                    .findFirst()
                    .orElseThrow();
            changes.noted(thing(person), AddressView.of(who, known.get(person)), AddressView.of(who, address), by);
            putUnlogged(person, address, by);
        });
        acts.note(
                "notice.addresses.taken",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("count", found.size()).build());
        return new Entered(found.size());
    }

    private void putUnlogged(String person, String address, Caller by) {
        var known = database.find(Address.class, person);
        var row = known == null ? new Address(person) : known;
        row.become(address, by.person(), clock.instant());
        if (known == null) {
            database.persist(row);
        }
    }

    private static PersonView whom(CSVRecord row, List<PersonView> roster) {
        var key = cell(row, "識別子");
        var kana = cell(row, "フリガナ");
        var same = roster.stream()
                .filter(person -> key.isEmpty()
                        ? bare(person.publicName()).equals(bare(cell(row, "氏名")))
                                && (kana.isEmpty() || bare(person.kana()).equals(bare(kana)))
                        : key.equals(person.rosterKey()))
                .toList();
        if (same.size() != 1) {
            throw Problems.NOT_FOUND.problem(
                    same.isEmpty()
                            ? "Nobody of that name is on the roster."
                            : "Several people have that name: add フリガナ or 識別子.");
        }
        return same.getFirst();
    }

    private static List<CSVRecord> rows(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            try (var parser = CSVParser.parse(
                    new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text),
                    CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .setTrim(true)
                            .setIgnoreEmptyLines(true)
                            .get())) {
                var rows = parser.getRecords();
                if (!parser.getHeaderNames().contains("メールアドレス") || rows.size() > MOST_LINES) {
                    throw Problems.ADDRESS_FILE.problem();
                }
                return rows;
            }
        } catch (IOException | IllegalArgumentException e) {
            // Not UTF-8, or no CSV with one heading for each column.
            throw Problems.ADDRESS_FILE.problem();
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s\\u3000]", "");
    }

    static String clean(String address) {
        var bare = address.strip();
        if (bare.length() > LONGEST || !SHAPE.matcher(bare).matches() || bare.contains("..")) {
            throw Problems.ADDRESS.problem();
        }
        return bare;
    }

    private static boolean inOfficeFrom(PersonView person, LocalDate today) {
        return person.terms().stream()
                .anyMatch(term -> term.to() == null || !term.to().isBefore(today));
    }
}
