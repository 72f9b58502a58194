/**
 * Lessons finished: who read which edition of which module to its end.
 *
 * <p>Knows the record kind {@code lesson.finished}. Offers {@link jp.ryokai.lesson.Lessons}: the intake hands it a
 * proven record, the fold reads the facts back. Holds for ever: a fact rests on exactly one record, whose SHA-256 is
 * its key, so nothing counts twice; the edition it names was published here as that module; a superseded edition is
 * as good as any.
 *
 * <p>Deliberately absent: whether a lesson was due or still counts (the fold of {@code plan}), any order by the
 * device's clock, HTTP of its own.
 */
package jp.ryokai.lesson;
