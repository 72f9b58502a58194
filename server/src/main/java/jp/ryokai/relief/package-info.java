/**
 * 免除 and 期限延長: who need not take part in a plan, and who has more time, each with its reason.
 *
 * <p>Offers {@link jp.ryokai.relief.Reliefs}: granted and ended by the secretariat, read by the fold. Holds for ever:
 * nothing is deleted, a relief ends; each step leaves one record. Knows plans by their id only.
 */
package jp.ryokai.relief;
