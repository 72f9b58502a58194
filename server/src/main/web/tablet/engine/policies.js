/** 規程: every edition one may know, what changed between them, and whether what is restricted may be read now. */
import { text } from '../../shared/rules/base64.js';
import { closed } from '../rules/lease.js';
import { DIFFERENCE, open } from '../rules/seal.js';
import { listed } from './contents.js';
import { Refused, differences } from '../../shared/engine/wire.js';

/** @typedef {import('./enrolment.js').Enrolment} Enrolment */

/** @param {string} document @param {{from: number, to: number}} pair */
export const differenceKey = (document, { from, to }) => `difference/${document}/${from}-${to}`;

/** Pairs the manifest names. @param {Enrolment} hand @returns {{document: string, pair: {from: number, to: number, restricted: boolean}}[]} */
const pairs = (hand) =>
  (hand.meta.manifest?.policies ?? []).flatMap((/** @type {Wire<'HeldPolicy'>} */ policy) =>
    (policy.differences ?? []).map((pair) => ({ document: policy.document, pair })),
  );

/** Two editions never change, nor what lies between them. @param {Enrolment} hand @param {import('../../shared/engine/session.js').Session} session */
export async function fetchDifferences(hand, session) {
  for (const { document, pair } of pairs(hand)) {
    const key = differenceKey(document, pair);
    if (!hand.progress.has(key)) {
      try {
        const answer = await session.call((token) => differences(token, document, pair));
        await hand.write({
          progress: { [key]: pair.restricted ? { sealed: answer } : { differences: answer.differences } },
        });
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error;
        }
      }
    }
  }
  await openDifferences(hand);
}

/** @param {Enrolment} hand */
export async function openDifferences(hand) {
  for (const [key, value] of hand.progress) {
    if (key.startsWith('difference/') && value.sealed && !hand.parsed.has(key) && !isClosed(hand, Date.now())) {
      const [, document, pair] = key.split('/');
      try {
        const bytes = await open(
          hand.keys.sealing.privateKey,
          `${DIFFERENCE}/${document}/${pair.replace('-', '/')}`,
          value.sealed,
        );
        hand.parsed.set(key, JSON.parse(text(bytes)).differences);
      } catch {
        // Sealed to another key: shown as not held.
      }
    }
  }
}

/** Whether restricted content is closed, by the device's clock. @param {Enrolment} hand @param {number} now */
export const isClosed = (hand, now) =>
  hand.meta.revokedAt !== undefined ||
  closed({
    now,
    latest: hand.meta.latest ?? 0,
    contactAt: hand.meta.contactAt ?? null,
    leaseSeconds: hand.meta.manifest?.leaseSeconds,
  });

/** Opens or closes what is under seal, as the lease now stands. @param {Enrolment} hand @param {number} now the device's clock */
export async function observeLease(hand, now) {
  if (![...hand.content.values()].some((held) => held.restricted)) {
    return;
  }
  if (isClosed(hand, now)) {
    hand.seal();
    [...hand.progress.keys()].filter((key) => key.startsWith('difference/')).forEach((key) => hand.parsed.delete(key));
  } else {
    await hand.unseal();
    await openDifferences(hand);
  }
  if (now > (hand.meta.latest ?? 0)) {
    await hand.write({ meta: { latest: now } });
  }
}

/** @type {Record<string, string>} */
const NAMES = {
  'basic-policy': '情報セキュリティ基本方針',
  standards: '情報セキュリティ対策基準',
  procedures: '情報セキュリティ実施手順',
};

/** @param {Enrolment} hand @param {number} now the device's clock @returns {import('../held.js').Policy[]} */
export function policies(hand, now) {
  const told = hand.meta.manifest?.policies ?? fromEditions(hand);
  const shut = isClosed(hand, now);
  return told.map((/** @type {Wire<'HeldPolicy'>} */ policy) => {
    const editions = policy.editions.map((one) => edition(hand, policy, one)).reverse();
    const restricted = editions.some((one) => one.visibility === 'restricted');
    return {
      document: policy.document,
      name: policy.name ?? NAMES[policy.document] ?? policy.document,
      status: policy.status,
      label: policy.label ?? null,
      editions,
      differences: between(hand, policy.document),
      closed:
        restricted && shut
          ? hand.meta.revokedAt
            ? 'right'
            : 'lease'
          : policy.status === 'restricted' && editions.length === 0
            ? 'right'
            : null,
    };
  });
}

/** @param {Enrolment} hand @param {Wire<'HeldPolicy'>} policy @param {Wire<'PolicyEdition'>} one @returns {import('../held.js').PolicyEdition} */
function edition(hand, policy, one) {
  const text = hand.json(one.sha256);
  return {
    number: one.number,
    sha256: one.sha256,
    title: one.title,
    adoptedOn: one.adoptedOn,
    effectiveOn: one.effectiveOn,
    visibility: one.visibility,
    label: one.label,
    material: one.material,
    reason: one.reason ?? null,
    inForce: one.sha256 === policy.inForce?.sha256,
    held: text !== undefined,
    clauses: text?.clauses ?? null,
  };
}

/** @param {Enrolment} hand @param {string} document @returns {Record<string, import('../../shared/held.js').ClauseDifference[]>} */
function between(hand, document) {
  const start = `difference/${document}/`;
  return Object.fromEntries(
    [...hand.progress]
      .filter(([key]) => key.startsWith(start))
      .map(([key, value]) => [key.slice(start.length), value.differences ?? hand.parsed.get(key)])
      .filter(([, differences]) => differences !== undefined),
  );
}

/** Where the manifest has no list of policies: from the editions themselves. @param {Enrolment} hand */
function fromEditions(hand) {
  const held = listed(hand)
    .filter((one) => one.kind === 'policy')
    .map((one) => ({ ...one, text: hand.json(one.sha256) }))
    .filter((one) => one.text !== undefined);
  return Object.keys(NAMES)
    .filter((document) => held.some((one) => one.name === document))
    .map((document) => {
      const editions = held
        .filter((one) => one.name === document)
        .sort((a, b) => a.text.number - b.text.number)
        .map(({ text, ...one }) => ({
          ...one,
          number: text.number,
          adoptedOn: text.adoptedOn,
          effectiveOn: text.effectiveOn,
          material: true,
          reason: text.reason,
        }));
      return {
        document,
        name: NAMES[document],
        status: 'registered',
        editions,
        inForce: editions.at(-1),
        differences: [],
      };
    });
}

/** @param {string} sha256 */
const openedKey = (sha256) => `opened/${sha256}`;

/** Whether this person had the whole text of an edition before them on this tablet. @param {Enrolment} hand @param {string} sha256 */
export const wasOpened = (hand, sha256) => hand.progress.has(openedKey(sha256));

/**
 * Kept for the list of what one signs, and told to nobody. What differs between two editions is not the text.
 *
 * @param {import('./app.js').App} app @param {import('../model.js').Route} route
 */
export async function arrive(app, { args: [document, number, view] }) {
  const { hand } = app;
  const policy = hand && document ? app.policies().find((one) => one.document === document) : undefined;
  const edition =
    policy?.editions.find((one) => (number ? one.number === Number(number) : one.inForce)) ?? policy?.editions[0];
  if (hand && edition?.held && view !== 'difference' && !wasOpened(hand, edition.sha256)) {
    await hand.write({ progress: { [openedKey(edition.sha256)]: { at: app.device() } } });
  }
}
