/**
 * Immutable editions: what was shown to people, as exact bytes named by their SHA-256.
 *
 * <p>Knows bytes and rights, not meanings: a module, a quiz and a policy are all just a kind here. Offers
 * {@link jp.ryokai.content.Editions} to publish and to find, and {@code GET /content/{sha256}} to fetch.
 *
 * <p>Holds for ever: an edition never changes and never goes away, because signatures name its hash; a correction is
 * another edition. Its rights are those of its latest publication. Who may not know of an edition gets the same answer
 * as for one that does not exist. For a device with a sealing key, what is restricted leaves under seal only.
 *
 * <p>Deliberately absent: which edition is current (the room that publishes it says so), deletion, renaming.
 */
package jp.ryokai.content;
