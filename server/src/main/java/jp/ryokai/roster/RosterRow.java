package jp.ryokai.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ryokai.people.Kind;
import jp.ryokai.people.TermView;

/**
 * One line of a roster: a person and one of their terms. A person of several terms has several lines under one key.
 *
 * @param line where it begins in the file, from 1
 * @param key 識別子, null where the cell is empty or the column absent
 * @param publicName 氏名, byte for byte, spaces outside included
 * @param kana フリガナ, byte for byte
 * @param from null while no term is known
 * @param cause never null together with {@code from}
 */
record RosterRow(
        int line,
        String key,
        String publicName,
        String kana,
        Kind kind,
        Integer seatNumber,
        LocalDate from,
        LocalDate to,
        String cause,
        String group,
        List<String> committees,
        String title) {

    public RosterRow {
        committees = List.copyOf(committees);
    }

    public Optional<TermView> term() {
        return from == null ? Optional.empty() : Optional.of(new TermView(from, to, cause));
    }

    /** Whether the words that name a person are the same, byte for byte; two people may share them all. */
    boolean samePerson(RosterRow other) {
        return publicName.equals(other.publicName) && kana.equals(other.kana) && kind == other.kind;
    }
}
