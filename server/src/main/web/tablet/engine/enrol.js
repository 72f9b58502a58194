/**
 * はじめに: from a typed code to a tablet that is ready without a network. The keys are on the disk before the proof of
 * them is sent: when the answer is lost, the same keys are sent again and it is the same registration.
 */
import { enrolError, enrolSentence } from '../rules/problems.js';
import { codeDigits } from '../../shared/rules/record.js';
import { Elsewhere, elsewhereSentence } from '../../shared/rules/elsewhere.js';
import { aside } from '../../shared/engine/aside.js';
import { missing } from './contents.js';
import { deleted } from '../../shared/engine/db.js';
import { Enrolment } from './enrolment.js';
import { made, proof, thumbprint } from '../../shared/engine/keys.js';
import { passkeyHere, passkeySetting } from './passkey.js';
import { passkeyAble, platform, deviceName, keepStorage } from './platform.js';
import { adopt } from './people.js';
import { worksAlone } from './release.js';
import { session } from '../../shared/engine/session.js';
import { why } from '../../shared/engine/elsewhere.js';
import { Away, Quiet, Refused, enrol as send, revoke } from '../../shared/engine/wire.js';

/** @typedef {import('./app.js').App} App */

/** What はじめに has in memory only. */
export const fresh = () => ({
  code: '',
  error: /** @type {import('../model.js').Enrol['error']} */ (null),
  sentence: /** @type {string|null} */ (null),
  done: 0,
  total: 0,
  test: {
    state: /** @type {'none'|'running'|'ok'|'online'|'failed'} */ ('none'),
    missing: /** @type {string[]} */ ([]),
  },
});

/** The enrolment that is on its way and belongs to nobody yet. @param {App} app @returns {Promise<Enrolment>} */
async function pending(app) {
  if (!app.pending) {
    const name = app.tablet.common.pending ?? `ryokai-${crypto.randomUUID()}`;
    app.pending = await Enrolment.open(name);
    if (!app.pending.keys.signing) {
      await app.pending.write({ keys: await made() });
    }
    await app.tablet.write({ pending: name });
  }
  return app.pending;
}

/** What a browser without a worker can never have. */
const ITSELF = 'アプリの保存';

/** @param {App} app */
async function forget(app) {
  const name = app.pending?.name ?? app.tablet.common.pending;
  app.pending?.close();
  app.pending = null;
  await app.tablet.write({ pending: null });
  if (name) {
    await deleted(name);
  }
}

/** @param {App} app @param {string} typed */
async function submit(app, typed) {
  const digits = codeDigits(typed);
  if (digits === null) {
    return wrong(app, 'code', '番号は12けたの数字です。紙に書かれた番号を、もう一度お確かめください。');
  }
  const hand = await pending(app);
  const keys = /** @type {import('../../shared/engine/keys.js').Keys} */ (/** @type {unknown} */ (hand.keys));
  const answer = await send(digits, await proof(keys, { code: digits, aud: location.origin, name: deviceName() }));
  if (answer.device !== (await thumbprint(keys))) {
    throw new Away('portal', 'That registration is not of this key.');
  }
  await hand.write({
    meta: { enrolment: answer, epoch: answer.epoch, settings: answer.settings, enrolledAt: Date.now() },
  });
  app.beginEnrol();
}

/** @param {App} app @param {import('../model.js').Enrol['error']} error @param {string} sentence */
function wrong(app, error, sentence) {
  Object.assign(app.enrol, { error, sentence });
}

/** @param {App} app @param {unknown} refused */
async function failed(app, refused) {
  const error = await why(refused);
  if (error instanceof Elsewhere) {
    return wrong(app, 'other', elsewhereSentence(error));
  }
  const code = error instanceof Refused ? error.code : error instanceof Away || error instanceof Quiet ? 'away' : '';
  if (code === '') {
    throw error;
  }
  wrong(app, enrolError(code), enrolSentence(code, error instanceof Refused ? error.problem.retryAfter : undefined));
}

/** @param {App} app */
export const acts = (app) => ({
  /** @param {string} code */
  async typeCode(code) {
    app.enrol.code = code;
  },

  /** @param {string} [code] */
  async submitCode(code = app.enrol.code) {
    Object.assign(app.enrol, { error: null, sentence: null });
    try {
      await submit(app, code);
    } catch (error) {
      if (error instanceof Refused && error.code === '409.39') {
        // The answer to an earlier try was lost and another code is typed now: that key is used up, a new one is not.
        await forget(app);
        return submit(app, code).catch((again) => failed(app, again));
      }
      await failed(app, error);
    }
  },

  /** @param {boolean} yes */
  async confirmName(yes) {
    const hand = await pending(app);
    if (!yes) {
      // The code is used up; a registration under somebody else's name must not stay.
      const wrongly = session(hand, app.device);
      await wrongly.call((token) => revoke(token, hand.device, 'ちがう方の番号')).catch(() => {});
      await forget(app);
      return wrong(app, 'other', 'お名前がちがう番号でした。この登録は取りやめます。事務局にお電話ください。');
    }
    const ask = passkeySetting(hand) !== 'off' && passkeyAble();
    await adopt(app, hand, ask ? 'passkey' : 'fetch');
    aside(keepStorage());
    if (!ask) {
      aside(app.acts?.fetchContent());
    }
  },

  async skipPasskey() {
    await app.hand?.write({ meta: { step: 'fetch' } });
    aside(app.acts?.fetchContent());
  },

  async fetchContent() {
    const hand = app.hand;
    if (!hand) {
      return;
    }
    app.beginEnrol();
    await hand.write({ meta: { step: 'fetch' } });
    const reached = await app.sync('button', (done, total) => {
      Object.assign(app.enrol, { done, total });
      app.change();
    });
    if (hand.meta.manifest && missing(hand).length === 0) {
      await hand.write({ meta: { step: 'offline-test' } });
    } else if (hand === app.hand) {
      wrong(
        app,
        reached === false ? 'offline' : 'other',
        reached === false
          ? 'サーバーにつながりません。つながる場所で、続きから取り込んでください。'
          : '取り込みが終わりませんでした。少し待ってから、続きから取り込んでください。',
      );
    }
  },

  async testOffline() {
    const hand = app.hand;
    if (!hand) {
      return;
    }
    app.enrol.test = { state: 'running', missing: [] };
    app.change();
    const found = (await lacking(app, hand)).filter((one) => !(app.workerless && one === ITSELF));
    app.enrol.test = {
      state: found.length > 0 ? 'failed' : app.workerless ? 'online' : 'ok',
      missing: found,
    };
    if (found.length === 0) {
      await hand.write({ meta: { step: 'done' } });
    }
  },
});

/** Without one request: the app itself, every edition, the words to sign, a key that signs. @param {App} app @param {Enrolment} hand */
async function lacking(app, hand) {
  const again = await Enrolment.open(hand.name);
  await again.unseal();
  const closed = [...again.content.values()].filter(
    (held) => held.mediaType.startsWith('application/json') && !again.json(held.sha256),
  );
  const signs = await crypto.subtle
    .sign({ name: 'ECDSA', hash: 'SHA-256' }, again.keys.signing.privateKey, new Uint8Array(8))
    .then(
      () => true,
      () => false,
    );
  const lack = [
    (await worksAlone(app.release.id)) ? null : ITSELF,
    again.meta.manifest ? null : 'お願いの一覧',
    ...missing(again).map((one) => one.title),
    closed.length > 0 ? '開けない資料' : null,
    signs ? null : '署名の鍵',
  ];
  again.close();
  return lack.filter((one) => one !== null);
}

/** @param {App} app @returns {import('../model.js').Enrol['step']} */
function step(app) {
  if (!app.pending?.meta.enrolment) {
    const own = app.locked || app.tablet.common.pending ? null : app.hand;
    return own ? own.meta.step : platform() === 'ipad-browser' ? 'install' : 'code';
  }
  return 'name';
}

/** @param {App} app @returns {import('../model.js').Enrol} */
export function state(app) {
  const of = step(app);
  const hand = of === 'name' ? app.pending : app.hand;
  const enrolment = of === 'code' || of === 'install' ? null : hand?.meta.enrolment;
  return {
    step: of,
    platform: platform(),
    ...app.enrol,
    council: enrolment?.council ?? app.tablet.common.council,
    person: enrolment?.person ?? null,
    publicName: enrolment?.person.publicName ?? '',
    passkeyAvailable: passkeyAble() && !(hand && passkeyHere(hand)),
    passkey: hand ? passkeySetting(hand) : 'off',
  };
}
