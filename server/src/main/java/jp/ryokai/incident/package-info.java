/**
 * できごとの報告: what a person noticed and did, and drills of it.
 *
 * <p>Knows the record kind {@code incident.reported}. Offers {@link jp.ryokai.incident.Incidents}: the intake hands it
 * a proven record; {@code GET /api/incidents} is the list of those who answer for it. Holds for ever: a report rests
 * on exactly one record, whose SHA-256 is its key; no report is refused for coming late or from anybody enrolled; to
 * other learners it is as if it were not there.
 *
 * <p>Deliberately absent: a state of handling, blame, deletion. Calling the secretariat comes first and does not need
 * this program; the report is what remains.
 */
package jp.ryokai.incident;
