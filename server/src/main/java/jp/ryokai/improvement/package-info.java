/**
 * 改善事項: what a self-check, an audit or an incident showed to need improvement, who does it by when, and what was done.
 *
 * <p>Offers {@link jp.ryokai.improvement.Improvements}: a manager opens an item, assigns it, closes it with what was
 * done, or carries it over into the next 年度; what nobody did either with stays in the lists of every year that has
 * begun. Holds for ever: an item and its steps are only added to; the latest step says who and by when; a closed item
 * is never opened again, a new one is. Each step leaves one record.
 *
 * <p>Deliberately absent: blame (an item names who sees to it, never who answered), ranking, reminders of its own.
 */
package jp.ryokai.improvement;
