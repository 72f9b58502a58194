/**
 * The record store and its log: keep, number, prove. Knows bytes, not meanings.
 *
 * <p>Offers {@link jp.ryokai.ledger.Records} (keep, find), {@link jp.ryokai.ledger.Acts} (acts of the desk as
 * records), {@link jp.ryokai.ledger.Log} (receipts and proofs), {@link jp.ryokai.ledger.Sequencer} (wait for numbers),
 * and the formats anyone can check: {@link jp.ryokai.ledger.StrictJws}, {@link jp.ryokai.ledger.Merkle},
 * {@link jp.ryokai.ledger.Checkpoint}.
 *
 * <p>Invariants: a kept record never changes; after commit every record is pending or numbered, never neither; places
 * have no gaps; one server numbers at a time. Absent on purpose: update, delete, and any order but the index.
 */
package jp.ryokai.ledger;
