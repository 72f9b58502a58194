/**
 * 案内と督促: when somebody hears of a plan, by which way, and that each letter goes out once.
 *
 * <p>{@code Schedule} is pure: on which days a person hears. {@code Reminders} alone sends;
 * {@link jp.ryokai.notice.Shown} says what a tablet shows even without mail; {@code Letters} has the words,
 * {@code Sendings} what went out, {@code Calls} what was said by phone or in person.
 *
 * <p>Invariants: nobody is reminded who may have done it offline; a letter is claimed before it is handed over, so that
 * after a crash it is called unknown and never sent again by itself; no letter tells a result, counts who opens it or
 * links anywhere but here. Absent on purpose: HTML, tracking, sending to members after their due day.
 */
package jp.ryokai.notice;
