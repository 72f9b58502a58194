/**
 * What persons state about policy documents: signed, withheld (保留) or declined (辞退).
 *
 * <p>Knows the record kinds {@code statement.signed}, {@code statement.withheld} and {@code statement.declined}. Offers
 * {@link jp.ryokai.acknowledgement.Acknowledgements}: the intake hands it a proven record, the fold reads the
 * statements back. Holds for ever: a statement names the hashes of the exact bytes shown, and the text that was signed
 * is the published one, character by character; it rests on exactly one record, whose SHA-256 is its key; a signature
 * under an edition that was replaced since stays valid for that edition; no statement replaces another.
 *
 * <p>Deliberately absent: which edition has to be signed and until when (the fold of {@code plan}), and any
 * consequence of not signing: whoever withholds or declines reads and signs as before.
 */
package jp.ryokai.acknowledgement;
