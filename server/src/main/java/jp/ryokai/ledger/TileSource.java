package jp.ryokai.ledger;

/** Where the hashes of the tree lie. */
interface TileSource {

    /** The hashes of tile {@code n} of a level, 32 bytes each, as many as there are; empty where there is none. */
    byte[] tile(int level, long n);
}
