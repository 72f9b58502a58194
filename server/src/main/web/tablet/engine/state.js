/** What the screens see, put together anew after each change. Nothing of anybody is in it while the screen is locked. */
import { clauseName } from '../rules/clauses.js';
import { counts } from '../rules/outbox.js';
import { sendingItem } from '../rules/receipt.js';
import { sending as words } from '../rules/sentence.js';
import { next } from '../rules/next.js';
import * as chamber from './chamber.js';
import * as enrol from './enrol.js';
import * as incident from './incident.js';
import * as lock from './lock.js';
import { passkeyHere } from './passkey.js';
import * as devices from './devices.js';
import { deviceName } from './platform.js';
import * as prefs from './prefs.js';
import * as quiz from './quiz.js';
import * as rescue from './rescue.js';
import * as result from './result.js';
import * as selfcheck from './selfcheck.js';
import * as lookups from './lookups.js';
import * as sign from './sign.js';

/** @typedef {import('./app.js').App} App @typedef {import('../model.js').State} State */

/** @param {App} app */
export const isSetUp = (app) => app.hand?.meta.step === 'done';

/** @param {App} app @returns {State} */
export function state(app) {
  const open = app.hand !== null && !app.locked && isSetUp(app);
  return Object.freeze({ ...common(app), ...(open ? own(app) : NOBODY) });
}

/** @param {App} app */
function common(app) {
  const {
    common: { people, council },
  } = app.tablet;
  const { hand } = app;
  return {
    now: app.now(),
    ready: app.ready,
    route: app.route,
    ui: app.ui,
    busy: app.busy,
    release: app.release,
    prefs: prefs.state(app),
    council,
    office: lookups.office(app),
    locked: app.locked,
    lock: lock.state(app),
    chamber: chamber.state(app),
    enrol: enrol.state(app),
    emergency: lookups.emergency(app),
    storage: app.storage,
    workerless: app.workerless,
    rescue: rescue.state(app),
    practiceRound: { step: 0, sentence: null },
    practice: app.route.name === 'practice',
    speaking: app.speaking,
    notice: app.notice,
    server: {
      reachable: app.reachable,
      tried: app.tried,
      lastContactAt: hand?.meta.lastContactAt ?? null,
      lastSentAt: hand?.meta.lastSentAt ?? null,
    },
    people: people
      .filter((one) => people.length > 1 || one.db !== hand?.name || isSetUp(app))
      .map((one) => ({
        person: one.person,
        publicName: one.publicName,
        locked: one.db !== hand?.name || app.locked,
        current: one.db === hand?.name,
      })),
  };
}

/** @type {Pick<State, 'me'|'device'|'devices'|'sending'|'obligations'|'next'|'modules'|'read'|'images'|'quiz'|'result'|'sign'|'receipts'|'policies'|'glossary'|'selfcheck'|'selfchecks'|'threats'|'incident'|'clauseNames'>} */
const NOBODY = {
  me: null,
  device: null,
  devices: [],
  sending: {
    sentence: '',
    short: '',
    mini: '',
    kind: 'sent',
    unsent: 0,
    stuck: 0,
    oldestUnsentAt: null,
    late: false,
    items: [],
  },
  obligations: [],
  next: null,
  modules: {},
  read: {},
  images: {},
  quiz: null,
  result: null,
  sign: null,
  receipts: [],
  policies: [],
  glossary: { defined: [], further: [] },
  selfcheck: null,
  selfchecks: [],
  threats: null,
  incident: null,
  clauseNames: {},
};

/** @param {App} app @returns {typeof NOBODY} */
function own(app) {
  const hand = /** @type {import('./enrolment.js').Enrolment} */ (app.hand);
  const { device, enrolledAt } = { ...hand.meta.enrolment, enrolledAt: hand.meta.enrolledAt };
  const person = hand.meta.manifest?.person ?? hand.meta.enrolment.person;
  const obligations = app.obligations();
  const policies = app.policies();
  const basic = policies.find((one) => one.document === 'basic-policy');
  return {
    me: { person, device, enrolledAt, roles: person.roles, passkey: passkeyHere(hand) !== null },
    device: {
      id: device,
      name: deviceName(),
      enrolledAt,
      revokedAt: hand.meta.revokedAt ?? null,
      refused: hand.meta.refused ?? null,
      wiped: hand.meta.wiped ?? false,
    },
    devices: devices.state(app),
    sending: sending(app, hand),
    obligations,
    next: next(obligations, app.known()),
    modules: app.modules(),
    read: app.reading(),
    images: lookups.images(app, hand),
    quiz: quiz.state(app, basic),
    result: result.state(app, obligations, basic),
    sign: sign.state(app),
    receipts: app.receipts(),
    policies,
    glossary: lookups.glossary(hand),
    threats: lookups.threats(hand),
    incident: incident.state(app),
    clauseNames: app.clauseNames(),
    ...selfcheck.state(app),
  };
}

/** @param {App} app @param {import('./enrolment.js').Enrolment} hand @returns {State['sending']} */
function sending(app, hand) {
  const counted = counts([...hand.records.values()]);
  const now = app.now();
  return {
    ...counted,
    ...words({
      ...counted,
      lastSentAt: hand.meta.lastSentAt ?? null,
      reachable: app.reachable,
      busy: app.busy === 'sync',
      chamber: app.tablet.common.chamber.on,
      revoked: hand.meta.revokedAt !== undefined,
      refused: hand.meta.refused !== undefined,
      now,
    }),
    items: [...drafts(app, hand), ...app.receipts().map(sendingItem)],
  };
}

/** Signatures begun and not made. @param {App} app @param {import('./enrolment.js').Enrolment} hand @returns {import('../model.js').SendingItem[]} */
function drafts(app, hand) {
  return app.obligations().flatMap((one) =>
    one.items
      .filter((item) => item.local.drafted)
      .map((item) => ({
        id: `${one.plan}/${item.position}`,
        sha256: '',
        kind: 'statement.signed',
        title: `確認と署名：${item.title}`,
        at: hand.progress.get(`draft/${one.plan}/${item.position}`).at ?? app.now(),
        state: /** @type {const} */ ('draft'),
        number: null,
        reason: null,
      })),
  );
}

/** @param {import('../held.js').Policy|undefined} policy @returns {Record<string, string>} */
export function clauseNames(policy) {
  /** @param {import('../../shared/held.js').Clause[]} clauses @returns {[string, string][]} */
  const all = (clauses) => clauses.flatMap((clause) => [[clause.id, clauseName(clause.id)], ...all(clause.children)]);
  return Object.fromEntries((policy?.editions ?? []).flatMap((edition) => all(edition.clauses ?? [])));
}
