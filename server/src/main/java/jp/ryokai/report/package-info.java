/**
 * What the secretariat and the auditor read: rates, the lists behind them, and the reasons. Reads only, but
 * for one record: who takes the evidence along leaves {@code evidence.taken}.
 *
 * <p>Offers {@code GET /api/report/plans/{id}} and its list of people. Invariants: every rate comes with its
 * denominator, the day it was counted on and the moment it is known as of; "not received" is never added to "not done".
 * Absent on purpose: anything stored, and any ranking of people or 会派; lists are by フリガナ.
 */
package jp.ryokai.report;
