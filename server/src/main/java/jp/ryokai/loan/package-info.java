/**
 * 端末台帳: tablets the council owns, who holds which, and since when.
 *
 * <p>Offers {@link jp.ryokai.loan.Loans}: a tablet is entered, lent, given back, reported lost. Holds for ever: a
 * tablet is with one person at a time; a loan ends and is not deleted; each step leaves one record. What became of the
 * key in a tablet is the room {@code device}'s to say: a loss ends no registration by itself, the secretariat does.
 */
package jp.ryokai.loan;
