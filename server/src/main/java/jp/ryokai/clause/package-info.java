/**
 * A policy's text read as clauses, and what became of each clause from one text to the next. Pure: it knows no
 * database, no council and no day.
 *
 * <p>Offers {@link jp.ryokai.clause.PolicyText#read}, {@link jp.ryokai.clause.Outline},
 * {@link jp.ryokai.clause.Clause}, {@link jp.ryokai.clause.Warning} and {@link jp.ryokai.clause.ClauseDifference}.
 * Nothing is renumbered or corrected: a label stays byte for byte, and every doubt becomes a warning.
 *
 * <p>Ids are paths; each step is a letter and the number as written (第2条の2 is {@code a2-2}):
 * <table><caption>Letters of an id</caption>
 * <tr><td>part, c, s, u, v</td><td>編・部, 章, 節, 款, 目</td></tr>
 * <tr><td>a, p</td><td>条, 項 from the second (the first bears no number: its items hang on the article)</td></tr>
 * <tr><td>h, o, d</td><td>1 or １., 第1, 1.2 (as {@code d1-2})</td></tr>
 * <tr><td>n, z, e, b</td><td>(1) ⑴ or 一, (一), 1), [1]</td></tr>
 * <tr><td>m, w</td><td>①, ㊀</td></tr>
 * <tr><td>k, j, q</td><td>ア or イロハ, (ア), ㋐, by their place in the order</td></tr>
 * <tr><td>l, x, r, y, t</td><td>a, (a), i or Ⅰ, (i), ⓐ</td></tr>
 * <tr><td>sup, table, form, sheet, fig</td><td>附則, 別表, 様式, 別紙・付録・資料, a figure's title</td></tr>
 * </table>
 * The second clause of the same id gets {@code ~2} behind it.
 */
package jp.ryokai.clause;
