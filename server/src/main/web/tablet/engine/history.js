/** What this person recorded on another tablet, or on this one before it was set up anew: fetched once, checked, kept. */
import { sha256 as hashed } from '../../shared/rules/base64.js';
import { madeAt, read } from '../../shared/rules/record.js';
import { Refused, receipt as askReceipt, record as askRecord } from '../../shared/engine/wire.js';

/** @typedef {import('./enrolment.js').Enrolment} Enrolment @typedef {import('../rules/outbox.js').Kept} Kept */

/** @param {Enrolment} hand @param {import('../../shared/engine/session.js').Session} session */
export async function fetchHistory(hand, session) {
  for (const record of [...hand.records.values()].filter((one) => one.jws === '')) {
    try {
      await hand.write({ records: [await whole(record, session)] });
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
    }
  }
}

/** @param {Kept} record @param {import('../../shared/engine/session.js').Session} session @returns {Promise<Kept>} */
async function whole(record, session) {
  const jws = await session.call((token) => askRecord(token, record.sha256));
  const said = (await hashed(jws)) === record.sha256 ? read(jws) : null;
  if (!said) {
    return record;
  }
  const receipt = record.number ? await session.call((token) => askReceipt(token, record.sha256)) : undefined;
  return { ...record, jws, device: said.device, seq: said.seq, at: madeAt(said), ...(receipt ? { receipt } : {}) };
}
