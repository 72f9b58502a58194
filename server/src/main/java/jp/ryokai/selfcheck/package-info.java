/**
 * 自己点検: what a person answered, item by item, to a published form.
 *
 * <p>Knows the record kind {@code selfcheck.answered}. Offers {@link jp.ryokai.selfcheck.SelfChecks}: the intake hands
 * it a proven record, reports read the facts back. Holds for ever: a fact rests on exactly one record, whose SHA-256
 * is its key; the form it names was published here and has each item answered. A form that was replaced since is as
 * good as any, and a form answered in part is a fact too.
 *
 * <p>Deliberately absent: a score, a pass mark, a ranking of anybody; which answers ask for an improvement (reports
 * say so over all); HTTP of its own.
 */
package jp.ryokai.selfcheck;
