/**
 * The roster as the secretariat keeps it: a CSV file, read with suspicion and compared before anything changes.
 *
 * <p>Offers {@link jp.ryokai.roster.RosterFile} (bytes to rows and findings), {@link jp.ryokai.roster.RosterDifference}
 * (rows against the people who are there) and {@link jp.ryokai.roster.RosterCsv} (out again, in the same columns).
 * Invariants: a name leaves as it came, byte for byte; a file with a 個人番号 is refused whole and its value is neither
 * shown, logged nor kept; two people of one name are never taken for one; nobody leaves because a line is missing.
 * Absent on purpose: normalising, guessing a reading, XLSX, deletion.
 */
package jp.ryokai.roster;
