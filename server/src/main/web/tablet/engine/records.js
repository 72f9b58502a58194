/** Makes a record: signed, numbered and on the disk before anybody is told. */
import { payload } from '../../shared/rules/record.js';
import { sha256 } from '../../shared/rules/base64.js';
import { newId, record as signedRecord } from '../../shared/engine/keys.js';

/** One at a time, in all windows of the app: the numbers of a device have no gaps and none is given twice. */
const alone = (/** @type {string} */ name, /** @type {() => Promise<any>} */ work) =>
  navigator.locks ? navigator.locks.request(`ryokai-record-${name}`, work) : work();

/**
 * @param {import('./enrolment.js').Enrolment} hand @param {string} app release that makes it @param {string} kind @param {object} body
 * @param {(record: import('../rules/outbox.js').Kept) => import('./enrolment.js').Changes} [also] what is to be written with it
 * @returns {Promise<import('../rules/outbox.js').Kept>}
 */
export const append = (hand, app, kind, body, also = () => ({})) =>
  alone(hand.name, async () => {
    const last = await hand.db.tx(['meta'], 'readonly', (store) => {
      const seq = store('meta').get('seq');
      return () => Number(seq.result ?? 0);
    });
    const at = Date.now();
    const offsetMs = hand.meta.offsetMs ?? 0;
    const id = newId(at);
    const jws = await signedRecord(
      /** @type {import('../../shared/engine/keys.js').Keys} */ (hand.keys),
      hand.device,
      payload({
        id,
        kind,
        person: hand.person,
        device: hand.device,
        seq: last + 1,
        at,
        offsetMs,
        contactAt: hand.meta.contactAt ?? null,
        app,
        body,
      }),
    );
    /** @type {import('../rules/outbox.js').Kept} */
    const kept = {
      sha256: await sha256(jws),
      jws,
      id,
      kind,
      person: hand.person,
      device: hand.device,
      seq: last + 1,
      at: Math.max(at + offsetMs, hand.meta.lastContactAt ?? 0),
      state: 'waiting',
    };
    const { meta, ...rest } = also(kept);
    await hand.write({ ...rest, records: [kept, ...(rest.records ?? [])], meta: { ...meta, seq: last + 1 } });
    return kept;
  });
