/**
 * 自己点検: what a person answered, item by item, to a published form.
 *
 * <p>Knows the record kind {@code selfcheck.answered}. Offers {@link jp.ryokai.selfcheck.SelfChecks}: the intake hands
 * it a proven record, reports read the facts back. Holds for ever: a fact rests on exactly one record, whose SHA-256
 * is its key; the form it names was published here and has each item answered. A form that was replaced since is as
 * good as any, and a form answered in part is a fact too.
 *
 * {@link jp.ryokai.selfcheck.SelfCheckResults} tells of all together: numbers from five people on, remarks without
 * names to managers only, for everybody was told that answers serve to mend and not to judge.
 *
 * <p>Deliberately absent: a score, a pass mark, a ranking of anybody, who answered what.
 */
package jp.ryokai.selfcheck;
