/**
 * Paper and spreadsheets: a page of texts and tables as PDF with the letters in it, as XLSX and as CSV.
 *
 * <p>Offers {@link jp.ryokai.print.Page} (what is to be printed), {@link jp.ryokai.print.Printer} (its three forms),
 * {@link jp.ryokai.print.Typeface} (which letters can be printed at all) and {@link jp.ryokai.print.Formula} (what a
 * spreadsheet would run). Knows nothing of councils, plans or people: whoever prints brings the words. Invariants: a
 * name is printed in its own form or visibly not at all (〓), never silently in another; every page bears its label.
 */
package jp.ryokai.print;
