/**
 * できごとの報告: what a person noticed and did, what was done about it (対応の記録), and drills (訓練).
 *
 * <p>Knows the record kind {@code incident.reported}. Offers {@link jp.ryokai.incident.Incidents}: the intake hands it
 * a proven record; managers read, note and close; everybody else with a role reads counts.
 * {@link jp.ryokai.incident.Drills} measures from the start of a drill to each person's first report in practice. Holds
 * for ever: a report rests on exactly one record, whose SHA-256 is its key; no report is refused for coming late or
 * from anybody enrolled; to other learners it is as if it were not there; a note is added and never changed.
 *
 * <p>Deliberately absent: blame, deletion, a ranking of who was fast. Calling the secretariat comes first and does not
 * need this program; the report is what remains.
 */
package jp.ryokai.incident;
