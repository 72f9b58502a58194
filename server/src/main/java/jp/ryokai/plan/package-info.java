/**
 * 研修計画: what is asked of whom in a window of a 年度, and how far everybody has come.
 *
 * <p>Offers {@link jp.ryokai.plan.Plans} (draft, publish, read), {@link jp.ryokai.plan.Obligations} (what
 * is asked of one person) and {@link jp.ryokai.plan.Standings} (how everybody stands). The fold is here:
 * {@link jp.ryokai.plan.Fold} counts, {@code ModuleRule} and {@code AcknowledgementRule} say what "completed"
 * means, {@code Contact} keeps "not done" apart from "not yet received", {@code Denominator} says who is counted on
 * a day.
 *
 * <p>Invariants: a published plan never changes; a standing depends on the set of facts only, not on their order or
 * repetition. Absent on purpose: any stored status, ranking, or comparison of people.
 */
package jp.ryokai.plan;
