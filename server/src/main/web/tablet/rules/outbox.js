/**
 * What waits to be sent, and what becomes of it. A record leaves the outbox with a receipt, or when
 * the server says that it is no record and never will be; what was sent is kept
 * until a manifest names it; a server that was restored is offered everything again.
 */

/**
 * A record as this device keeps it.
 * @typedef {object} Kept
 * @property {string} sha256 of the JWS
 * @property {string} jws '' where only the manifest knows it
 * @property {string} id
 * @property {string} kind
 * @property {string} person
 * @property {string} device
 * @property {number|null} seq
 * @property {number} at when it was made
 * @property {'waiting'|'sent'|'stuck'} state
 * @property {Wire<'Receipt'>} [receipt]
 * @property {string} [number] 受付番号
 * @property {number} [receivedAt]
 * @property {{code: string, detail: string}} [problem] why it does not count, or why it was not taken
 * @property {boolean} [confirmed] a manifest named it after it was sent
 * @property {number} [offered] how often it was offered again since it was last received
 */

/** A manifest that leaves a received record out this often, though it is offered again, is a case for a person. */
const MOST_OFFERS = 3;
/** Half of what the server takes in one request, for a drawing is a few KB and headers are not counted. */
const MOST_BYTES = 500_000;

/** @param {Kept} a @param {Kept} b */
const asMade = (a, b) => (a.device === b.device ? (a.seq ?? 0) - (b.seq ?? 0) : a.at - b.at);

/**
 * The next part to send: this person's own, oldest first. Somebody else's is never among them, whatever the store held.
 * @param {readonly Kept[]} records @param {string} person @param {number} most
 */
export function offer(records, person, most) {
  const part = [];
  let bytes = 0;
  for (const record of records
    .filter((one) => one.state === 'waiting' && one.jws !== '' && one.person === person)
    .sort(asMade)) {
    bytes += record.jws.length;
    if (part.length === most || (part.length > 0 && bytes > MOST_BYTES)) {
      break;
    }
    part.push(record);
  }
  return part;
}

/**
 * What an outcome makes of a record; the record itself where nothing changes.
 * @param {Kept} record @param {Wire<'RecordOutcome'>} outcome @returns {Kept}
 */
export function settled(record, outcome) {
  if (outcome.sha256 !== record.sha256) {
    return record;
  }
  const verdict = outcome.verdict ?? outcome.outcome;
  const isFinal = outcome.outcome === 'unreadable';
  const problem = outcome.problem ? { problem: { code: outcome.problem.code, detail: outcome.problem.detail } } : {};
  if (!outcome.receipt) {
    // What the server cannot read it will never be able to: no receipt comes, so it is shown and not sent again.
    return 'problem' in problem ? { ...record, ...problem, ...(isFinal ? { state: 'stuck' } : {}) } : record;
  }
  const { problem: _, ...clean } = record;
  return {
    ...clean,
    ...problem,
    state: verdict === 'stored' ? 'sent' : 'stuck',
    receipt: outcome.receipt,
    number: outcome.receipt.number,
    receivedAt: receivedAt(outcome.receipt) ?? record.receivedAt,
    offered: 0,
  };
}

/** @param {Wire<'Receipt'>|undefined} receipt */
const lastLeaf = (receipt) => receipt?.judged?.at(-1)?.leaf;

/**
 * What a later judgement makes of those it speaks of. Read as often as it is told, the same comes of it.
 * @param {readonly Kept[]} records @param {readonly Wire<'JudgedRecord'>[]} judged @returns {Kept[]} those that change
 */
export function rejudged(records, judged) {
  const known = new Map(judged.map((one) => [one.sha256, one]));
  return records.flatMap((record) => {
    const now = known.get(record.sha256);
    // Offered anew after a restore, it is settled by its own outcome. Not by how many they are: a restored server that
    // lost one judges again, and its leaf is another.
    if (!now || record.state === 'waiting' || lastLeaf(record.receipt) === lastLeaf(now.receipt)) {
      return [];
    }
    const { problem: _, ...clean } = record;
    return [
      /** @type {Kept} */ ({
        ...clean,
        ...(now.problem ? { problem: { code: now.problem, detail: '' } } : {}),
        state: now.outcome === 'stored' ? 'sent' : 'stuck',
        receipt: now.receipt,
        number: now.receipt.number,
        offered: 0,
      }),
    ];
  });
}

/** When the server took it in, as its leaf in the log says. @param {{leaf: string}|undefined} receipt */
export function receivedAt(receipt) {
  const line = /^received (.+)$/m.exec(receipt?.leaf ?? '');
  return line ? Date.parse(line[1]) : undefined;
}

/**
 * What the server names is confirmed; what was received and is not named is offered again.
 * @param {readonly Kept[]} records @param {readonly {sha256: string, outcome: string, number?: string, receivedAt: string, problem?: string}[]} named
 * @param {boolean} [whole] whether all were named: then what was confirmed before and is not among them was lost there
 * @returns {Kept[]} those that change
 */
export function confirmed(records, named, whole = true) {
  const known = new Map(named.map((one) => [one.sha256, one]));
  return records.flatMap((record) => {
    const held = known.get(record.sha256);
    if (held) {
      const number = record.number ?? held.number;
      return record.confirmed && record.number === number
        ? []
        : [{ ...record, confirmed: true, ...(number === undefined ? {} : { number }) }];
    }
    if (record.state !== 'sent' || record.jws === '' || (record.confirmed && !whole)) {
      return [];
    }
    const offered = (record.offered ?? 0) + 1;
    return [
      /** @type {Kept} */ ({
        ...record,
        confirmed: false,
        offered,
        state: offered > MOST_OFFERS ? 'stuck' : 'waiting',
      }),
    ];
  });
}

/** Whether it counts here alone: no manifest has named it, so none has told what it changes. @param {Kept} record */
export const isUntold = (record) => record.state !== 'stuck' && !record.confirmed;

/** The server was restored: everything is offered again; receipts stay until new ones come. @param {readonly Kept[]} records @returns {Kept[]} */
export const offeredAgain = (records) =>
  records.filter((one) => one.jws !== '').map((one) => ({ ...one, state: 'waiting', confirmed: false, offered: 0 }));

/**
 * Records the manifest names and this device lacks: after a reinstall, or made on another tablet.
 * @param {readonly Kept[]} records @param {readonly Wire<'HeldRecord'>[]} named @param {string} person @returns {Kept[]}
 */
export function unknown(records, named, person) {
  const here = new Set(records.map((one) => one.sha256));
  return named
    .filter((one) => !here.has(one.sha256))
    .map((one) => ({
      sha256: one.sha256,
      jws: '',
      id: one.id,
      kind: one.kind,
      person,
      device: '',
      seq: null,
      // By its device's own clock, until its text is here and tells how wrong that was: not after it was received.
      at: Math.min(Date.parse(one.occurredAt ?? one.receivedAt), Date.parse(one.receivedAt)),
      state: one.outcome === 'stored' ? 'sent' : 'stuck',
      number: one.number,
      receivedAt: Date.parse(one.receivedAt),
      confirmed: true,
      ...(one.problem ? { problem: { code: one.problem, detail: '' } } : {}),
    }));
}

/** @param {readonly Kept[]} records */
export function counts(records) {
  const waiting = records.filter((one) => one.state === 'waiting');
  return {
    unsent: waiting.length,
    stuck: records.filter((one) => one.state === 'stuck').length,
    oldestUnsentAt: waiting.length === 0 ? null : Math.min(...waiting.map((one) => one.at)),
  };
}

/** Half, when the server says it was too much; 0 says that even one is. @param {number} most */
export const halved = (most) => Math.floor(most / 2);
