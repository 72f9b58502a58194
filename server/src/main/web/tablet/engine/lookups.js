/** What is looked up: 緊急時の連絡先, 用語集, 脅威と備え, and pictures. */
import { current } from './contents.js';
import { welcome } from '../../shared/engine/wire.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

/**
 * As compiled.
 *
 * @typedef {import('../held.js').Term} Term
 * @typedef {{title: string, minutes: number, steps: string[], talk: string}} Drill
 * @typedef {{id: string, title: string, clause: string, scenario: string, first: string, drill?: Drill}} Family
 */

/** @param {{cards: unknown, office?: unknown}|null|undefined} emergency */
const said = (emergency) => JSON.stringify([emergency?.cards, emergency?.office]);

/** The cards are everybody's on this tablet, signed in or not. @param {App} app @param {Enrolment} hand */
export async function keepEmergency(app, hand) {
  const { cards, office } = hand.json(current(hand, 'emergency')?.sha256) ?? {};
  const { emergency, council, people } = app.tablet.common;
  const { publicName } = hand.meta.manifest?.person ?? {};
  const same = people.every((one) => one.db !== hand.name || one.publicName === publicName);
  if (
    (cards && said({ cards, office }) !== said(emergency)) ||
    (hand.meta.manifest && (!same || council !== hand.meta.manifest.council))
  ) {
    await app.tablet.write({
      emergency: cards ? { cards, office, at: app.now() } : emergency,
      council: hand.meta.manifest.council,
      people: people.map((one) => (one.db === hand.name ? { ...one, publicName } : one)),
    });
  }
}

/** Before anybody is enrolled. @param {App} app */
export async function keepWelcome(app) {
  const { council, emergency: told } = await welcome();
  const { common } = app.tablet;
  if (council !== common.council || (told && said(told) !== said(common.emergency))) {
    await app.tablet.write({ council, emergency: told ? { ...told, at: app.now() } : common.emergency });
  }
}

/** Whom to call; a council that gives no number has no line for it. @param {App} app @returns {import('../model.js').State['office']} */
export function office({
  tablet: {
    common: { emergency },
  },
}) {
  const { name = '議会事務局', phone, night = '', mail = '' } = emergency?.office ?? {};
  return phone ? { name, phone, night, mail } : null;
}

/** @param {App} app @returns {import('../model.js').State['emergency']} */
export const emergency = ({
  tablet: {
    common: { emergency: kept },
  },
}) => ({ cards: kept?.cards ?? [], updatedAt: kept?.at ?? null });

/** @param {Enrolment} hand @returns {import('../model.js').State['glossary']} */
export function glossary(hand) {
  const terms = hand.json(current(hand, 'glossary')?.sha256)?.terms ?? [];
  return {
    defined: terms.filter((/** @type {Term} */ one) => one.defined),
    further: terms.filter((/** @type {Term} */ one) => !one.defined),
  };
}

/** @param {string} text plain, into html */
const escaped = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/** @param {Family['drill']} drill */
const drillHtml = (drill) =>
  drill
    ? `<p><strong>${escaped(drill.title)}</strong>（${drill.minutes}分）</p><ol>${drill.steps.map((/** @type {string} */ one) => `<li>${one}</li>`).join('')}</ol><p>${drill.talk}</p>`
    : null;

/** @param {Enrolment} hand @returns {import('../model.js').State['threats']} */
export function threats(hand) {
  const families = hand.json(current(hand, 'threats')?.sha256)?.families;
  return families
    ? {
        families: families.map((/** @type {Family} */ one) => ({
          id: one.id,
          name: one.title,
          clause: one.clause,
          items: [
            { id: one.id, title: one.title, scenario: one.scenario, first: one.first, drill: drillHtml(one.drill) },
          ],
        })),
      }
    : null;
}

/** Pictures as addresses a page may show. @param {App} app @param {Enrolment} hand @returns {Record<string, string>} */
export function images(app, hand) {
  for (const held of hand.content.values()) {
    if (held.bytes && held.mediaType.startsWith('image/') && !app.pictures[held.sha256]) {
      app.pictures[held.sha256] = URL.createObjectURL(new Blob([held.bytes], { type: held.mediaType }));
    }
  }
  return app.pictures;
}
