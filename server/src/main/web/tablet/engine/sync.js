/**
 * One round trip and what follows from it. A record leaves the outbox when its receipt proves to be of the log this
 * tablet was enrolled to and is on the disk; not before, whatever the answer says.
 */
import { NONE, continued, held } from '../rules/own.js';
import { confirmed, halved, offer, offeredAgain, rejudged, settled, unknown } from '../rules/outbox.js';
import { holds } from '../../shared/rules/proof.js';
import { fetchMissing, restrictedHere, surplus } from './contents.js';
import { fetchDifferences } from './policies.js';
import { fetchHistory } from './history.js';
import { fetchMarks } from './result.js';
import { Refused, ping, sync as push } from '../../shared/engine/wire.js';

/** The server's own limit (openapi Push). */
const MOST = 100;
/** More turns than any outbox needs; a server that never finishes is asked again in a minute. */
const TURNS = 60;

/** @typedef {import('./enrolment.js').Enrolment} Enrolment @typedef {import('../rules/outbox.js').Kept} Kept */
/** @typedef {{session: import('../../shared/engine/session.js').Session, release: string, progress?: (done: number, total: number) => void}} How */

/**
 * Throws Away, Quiet or Refused; what was reached before is kept.
 * @param {Enrolment} hand @param {How} how
 */
export async function sync(hand, how) {
  try {
    await how.session.learn((await ping()).serverTime);
    await send(hand, how);
    await bring(hand, how);
  } catch (error) {
    if (error instanceof Refused && error.problem.wipe) {
      await wipe(hand);
      await hear(hand, error.problem.devices ?? []);
    }
    throw error;
  }
}

/** @param {Enrolment} hand @param {How} how */
export async function send(hand, { session, release }) {
  let most = MOST;
  for (let turn = 0; turn < TURNS; turn++) {
    const part = offer([...hand.records.values()], hand.person, most);
    const left = waiting(hand).length;
    let answer;
    try {
      answer = await session.call((token) =>
        push(token, {
          device: hand.device,
          app: release,
          records: part.map((one) => one.jws),
          unsent: left - part.length,
          own: ownHeld(hand),
          ...(hand.meta.epoch ? { epoch: hand.meta.epoch } : {}),
          ...tag(hand),
          ...(hand.meta.checkpoint ? { checkpoint: hand.meta.checkpoint } : {}),
        }),
      );
    } catch (error) {
      if (!(error instanceof Refused && error.status === 413) || part.length === 0) {
        throw error;
      }
      most = halved(most);
      if (most === 0) {
        await hand.write({ records: [{ ...part[0], state: 'stuck', problem: { code: '413.119', detail: '' } }] });
        most = MOST;
      }
      continue;
    }
    const again = await take(hand, answer);
    const rest = waiting(hand).length;
    // Once more with the epoch just heard: so the office is told that nothing is missing here.
    if (!again && (rest === 0 || rest >= left)) {
      return;
    }
  }
}

/** @param {Enrolment} hand */
export const waiting = (hand) => [...hand.records.values()].filter((one) => one.state === 'waiting');

/** Only a manifest that is here may be called held. @param {Enrolment} hand */
const tag = (hand) => (hand.meta.manifest && hand.meta.manifestTag ? { manifestTag: hand.meta.manifestTag } : {});

/** @param {Enrolment} hand */
const ownHeld = (hand) => held(hand.meta.own, [...hand.records.values()]);

/** Takes in an answer, in one transaction. @param {Enrolment} hand @param {Wire<'PushAnswer'>} answer @returns {Promise<boolean>} whether everything is to be offered anew */
export async function take(hand, answer) {
  const records = new Map(hand.records);
  const put = (/** @type {Kept} */ record) => records.set(record.sha256, record);
  const restored = hand.meta.epoch !== undefined && answer.epoch !== hand.meta.epoch;
  if (restored) {
    offeredAgain([...records.values()]).forEach(put);
  }
  const checkpoint = await settle(answer.outcomes, records, hand.meta.enrolment.logKey);
  const before = ownHeld(hand);
  const { own } = answer;
  if (own) {
    if (!restored) {
      confirmed([...records.values()], own.records, own.whole || before.count === 0).forEach(put);
    }
    unknown([...records.values()], own.records, hand.person).forEach(put);
  }
  const judged = answer.manifest?.judged ?? [];
  const proved = await Promise.all(
    judged.map(({ receipt, sha256 }) => holds(receipt, sha256, hand.meta.enrolment.logKey)),
  );
  rejudged(
    [...records.values()],
    judged.filter((_, i) => proved[i] !== false),
  ).forEach(put);
  const changed = [...records.values()].filter((record) => hand.records.get(record.sha256) !== record);
  await hand.write({
    records: changed,
    meta: {
      epoch: answer.epoch,
      ...(checkpoint ? { checkpoint } : {}),
      // In the transaction of the records it speaks of: who dies before it asks from the same place again.
      ...(own ? { own: restored ? NONE : await continued(before, own) } : {}),
      ...(answer.manifest ? { manifest: answer.manifest, manifestTag: answer.manifestTag } : {}),
      ...(changed.some((one) => one.receipt) ? { lastSentAt: Date.parse(answer.serverTime) } : {}),
    },
  });
  return restored;
}

/**
 * @param {Wire<'RecordOutcome'>[]} outcomes @param {Map<string, Kept>} records changed in place @param {string} logKey
 * @returns {Promise<string|null>} the newest checkpoint that was proved
 */
export async function settle(outcomes, records, logKey) {
  let newest = null;
  for (const outcome of outcomes) {
    const record = records.get(outcome.sha256);
    if (!record || (outcome.receipt && (await holds(outcome.receipt, record.sha256, logKey)) === false)) {
      continue;
    }
    records.set(record.sha256, settled(record, outcome));
    newest = outcome.receipt?.checkpoint ?? newest;
  }
  return newest;
}

/** What the manifest speaks of and this tablet lacks. @param {Enrolment} hand @param {How} how */
async function bring(hand, { session, progress }) {
  const failed = await fetchMissing(hand, session, progress ?? (() => {}));
  await fetchDifferences(hand, session);
  await fetchHistory(hand, session);
  await fetchMarks(hand, session);
  // An old edition is kept until its successor is here.
  const gone = failed.length === 0 ? surplus(hand) : [];
  if (gone.length > 0) {
    await hand.write({ gone });
  }
}

/** What came after this device in the person's name is told to it also when it was ended before it heard. @param {Enrolment} hand @param {Wire<'OwnDevice'>[]} later */
async function hear(hand, later) {
  const { manifest } = hand.meta;
  if (manifest && later.length > 0) {
    const known = manifest.devices.filter(
      (/** @type {Wire<'OwnDevice'>} */ one) => !later.some(({ id }) => id === one.id),
    );
    await hand.write({ meta: { manifest: { ...manifest, devices: [...known, ...later] } } });
  }
}

/** The registration was ended: what is restricted goes, what is this person's own stays. @param {Enrolment} hand */
async function wipe(hand) {
  if (!hand.meta.revokedAt) {
    const sealed = [...hand.progress]
      .filter(([key, value]) => key.startsWith('difference/') && value.sealed)
      .map(([key]) => [key, undefined]);
    await hand.write({
      gone: restrictedHere(hand),
      progress: Object.fromEntries(sealed),
      meta: { revokedAt: Date.now() + (hand.meta.offsetMs ?? 0), wiped: true },
    });
  }
}
