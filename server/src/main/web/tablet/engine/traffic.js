/**
 * When the network is asked: at the start, on becoming visible, when the system says online, after each writing, every
 * minute while visible, and by the button. Never twice at once, in all windows of the app.
 */
import { aside, complain } from '../../shared/engine/aside.js';
import { lock } from './people.js';
import { observeLease } from './policies.js';
import { heardOf } from './release.js';
import { keepWelcome } from './lookups.js';
import { sync } from './sync.js';
import { Away, Quiet, Refused } from '../../shared/engine/wire.js';

/** @typedef {'start'|'visible'|'online'|'write'|'minute'|'button'} Trigger @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

const MINUTE = 60_000;
/** A screen with a number of its own closes by itself after this long out of sight. */
const OUT_OF_SIGHT = 10 * MINUTE;
/** So many tablets leave a meeting at once: each waits a little, none as long as its neighbour. @type {Record<Trigger, number>} */
const JITTER = { start: 0, visible: 800, online: 3_000, write: 0, minute: 5_000, button: 0 };

/** @param {number} ms */
const pause = (ms) =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** @param {App} app */
export function traffic(app) {
  /** @type {Promise<boolean|null>|null} */
  let running = null;
  /** For whom. @type {Enrolment|null} */
  let whose = null;
  let again = false;
  let hiddenAt = 0;

  /** @template T @param {Enrolment} hand @param {() => Promise<T>} work @param {boolean} [orNot] @returns {Promise<T|null>} */
  const locked = async (hand, work, orNot = false) =>
    navigator.locks
      ? /** @type {Promise<T|null>} */ (
          navigator.locks.request(`ryokai-sync-${hand.name}`, { ifAvailable: orNot }, async (lock) =>
            lock ? work() : null,
          )
        )
      : work();

  /** @param {Enrolment} hand @param {(done: number, total: number) => void} [progress] @returns {Promise<boolean|null>} whether the server was reached */
  const once = async (hand, progress) => {
    const session = app.session;
    if (!session) {
      return null;
    }
    try {
      const asked = async () => {
        await sync(hand, { session, release: app.release.id, progress });
        if (hand.meta.refused) {
          await hand.write({ meta: { refused: undefined } });
        }
        app.tried = null;
      };
      // Where another window is at it we have heard nothing: what was told before stands.
      await locked(hand, asked, true);
      await app.contacted(hand);
      return true;
    } catch (error) {
      await tell(app, hand, error);
      if (error instanceof Away) {
        return false;
      }
      if (!(error instanceof Quiet || error instanceof Refused)) {
        complain(error);
      }
      return error instanceof Refused ? true : null;
    }
  };

  /** @param {Trigger} trigger @param {(done: number, total: number) => void} [progress] @returns {Promise<boolean|null>} */
  const go = async (trigger, progress) => {
    await pause(Math.random() * JITTER[trigger]);
    const { hand } = app;
    whose = hand;
    if (!hand) {
      return keepWelcome(app).then(
        () => true,
        () => false,
      );
    }
    if (app.tablet.common.chamber.on || (hand.meta.revokedAt && trigger !== 'button')) {
      return null;
    }
    const told = app.busy === null;
    if (told) {
      app.busy = 'sync';
      app.change();
    }
    const reached = await once(hand, progress);
    if (hand === app.hand) {
      app.reachable = reached;
    }
    if (told && app.busy === 'sync') {
      app.busy = null;
    }
    app.change();
    return reached;
  };

  /** @param {Trigger} trigger @param {(done: number, total: number) => void} [progress] @returns {Promise<boolean|null>} */
  const start = async (trigger, progress) => {
    if (running) {
      // The button begins its own: asking for another beside it, each would find the other running, for ever.
      if (trigger === 'button') {
        return running.then(() => start('button', progress));
      }
      // A contact of who had the tablet before tells the next person nothing.
      again ||= trigger === 'write' || whose !== app.hand;
      return running;
    }
    whose = app.hand;
    running = go(trigger, progress);
    try {
      return await running;
    } finally {
      // Also after a fault of ours: it must not be the last contact until the app is opened anew.
      running = null;
      if (again) {
        again = false;
        aside(start('write'));
      }
    }
  };

  const visible = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = app.device();
      return;
    }
    if (hiddenAt && app.hand?.meta.pin && app.device() - hiddenAt > OUT_OF_SIGHT) {
      lock(app);
    }
    aside(start('visible'));
  };

  const minute = async () => {
    if (app.hand) {
      await observeLease(app.hand, app.device());
    }
    app.change();
    await start('minute');
  };

  return {
    sync: start,

    /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
    alone: (work) => (app.hand ? /** @type {Promise<T>} */ (locked(app.hand, work)) : work()),

    listen() {
      document.addEventListener('visibilitychange', visible);
      addEventListener('online', () => aside(start('online')));
      addEventListener('pageshow', (event) => {
        if (event.persisted) {
          aside(start('visible'));
        }
      });
      setInterval(() => {
        if (document.visibilityState === 'visible') {
          aside(minute());
        }
      }, MINUTE);
      aside(start('start'));
    },
  };
}

/**
 * When it was tried and why it failed. That the server does not know this device outlasts the app being closed: what was
 * sent before is no longer the whole truth.
 * @param {App} app @param {Enrolment} hand @param {unknown} error
 */
async function tell(app, hand, error) {
  if (hand === app.hand && (error instanceof Away || error instanceof Refused)) {
    app.tried =
      error instanceof Away
        ? { at: app.now(), why: error.why, code: error.status === null ? '' : String(error.status) }
        : { at: app.now(), why: refusal(error), code: error.code };
  }
  if (error instanceof Refused && refusal(error) === 'refused' && hand.meta.refused?.code !== error.code) {
    // A full disk does not keep it; it is told at the next contact again.
    await hand.write({ meta: { refused: { code: error.code, at: app.now() } } }).catch(complain);
  }
}

/** Too much at once is no refusal of this device. @param {Refused} error @returns {'refused'|'busy'|'other'} */
const refusal = ({ status }) => (status === 401 ? 'refused' : status === 429 || status >= 500 ? 'busy' : 'other');

/** What a contact may have changed besides the records. @param {App} app @param {Enrolment} hand */
export async function after(app, hand) {
  await observeLease(hand, app.device());
  await heardOf(app, hand.meta.manifest?.release);
}
