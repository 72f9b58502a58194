package jp.ryokai.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Up to 256 hashes of one level of the tree (C2SP tlog-tiles, height 8); grows until it is full. */
@Entity
@IdClass(Tile.Key.class)
@Table(name = "ledger_tile")
class Tile {

    @Id
    private int level;

    @Id
    private long n;

    @Lob
    private byte[] hashes;

    protected Tile() {}

    Tile(int level, long n, byte[] hashes) {
        this.level = level;
        this.n = n;
        this.hashes = hashes;
    }

    byte[] hashes() {
        return hashes;
    }

    void grow(byte[] longer) {
        hashes = longer;
    }

    static class Key implements Serializable {
        private int level;
        private long n;

        protected Key() {}

        Key(int level, long n) {
            this.level = level;
            this.n = n;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.level == level && key.n == n;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(n * 64 + level);
        }
    }
}
