/**
 * What a tablet sends and gets. The only room that knows offline exists.
 *
 * <p>Knows: the push, the record on the wire, the manifest. Offers HTTP only; no other room uses it. Invariants: every
 * record handed in by an authenticated caller is kept raw before it is judged; the same bytes are answered as the
 * first time; one record never decides the fate of another. The path is {@link jp.ryokai.sync.SyncResource} →
 * {@link jp.ryokai.sync.Pushes} → {@code Inbox} (one transaction) → {@code Judgement} (which room) → the room.
 *
 * <p>Absent on purpose: order by a device's clock, checks before inserts where a unique place decides, and any way in
 * which a refusal could throw a record away.
 */
package jp.ryokai.sync;
