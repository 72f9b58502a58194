/**
 * しめ: the report of a plan that is over, kept as it was.
 *
 * <p>Offers {@code /api/closings}. Holds for ever: what was reported on the day of the closing never changes and
 * nothing is erased by it; what arrives later changes the live report only, and the closed one says that something came
 * after.
 */
package jp.ryokai.closing;
