/** Who is enrolled on this tablet, and in whose hand it is. Nobody's data is open but that of the person in hand. */
import { aside } from '../../shared/engine/aside.js';
import { looksAgain } from './chamber.js';
import { waiting } from './sync.js';
import { deleted } from '../../shared/engine/db.js';
import { Enrolment } from './enrolment.js';
import { session } from '../../shared/engine/session.js';
import { observeLease } from './policies.js';
import { Refused, revoke } from '../../shared/engine/wire.js';
import { pinDigits } from '../rules/pin.js';
import { keyOf, rightPin, unlockPasskey, waits } from './lock.js';
import { hush } from './voice.js';

/** @typedef {import('./app.js').App} App */

/** Takes an enrolment in hand, or puts all of them down. @param {App} app @param {Enrolment|null} hand @param {boolean} locked */
export async function take(app, hand, locked) {
  if (app.hand && app.hand !== hand) {
    app.hand.close();
  }
  app.hand = hand;
  app.locked = locked;
  app.forgetPictures();
  app.session = hand ? session(hand, app.device) : null;
  if (hand) {
    hand.written = () => app.wrote(hand.name);
    hand.typed = () => app.change();
    await observeLease(hand, app.device());
  }
}

/** At the start: open at once where there is one person and no number to ask for. @param {App} app */
export async function start(app) {
  const { people, current, pending } = app.tablet.common;
  if (pending) {
    app.pending = await Enrolment.open(pending);
  }
  const db = current ?? people[0]?.db;
  if (db) {
    const hand = await Enrolment.open(db);
    await take(app, hand, people.length > 1 || hand.meta.pin !== undefined);
  }
}

/**
 * The enrolment becomes this person's on this tablet. What an earlier one of the same person holds unsent goes over: the
 * server takes each record by its own key.
 * @param {App} app @param {Enrolment} hand @param {string} step
 */
export async function adopt(app, hand, step) {
  const person = hand.meta.enrolment.person;
  const { people } = app.tablet.common;
  const before = people.find((one) => one.person === person.id && one.db !== hand.name);
  if (before) {
    const old = app.hand?.name === before.db ? app.hand : await Enrolment.open(before.db);
    await hand.write({
      records: [...old.records.values()].filter((one) => one.jws !== ''),
      progress: Object.fromEntries([...old.progress].filter(([key]) => !key.startsWith('difference/'))),
    });
    old.close();
  }
  await hand.write({ meta: { step, prefs: app.tablet.common.prefs } });
  await app.tablet.write({
    people: [
      ...people.filter((one) => one !== before),
      { db: hand.name, person: person.id, publicName: person.publicName },
    ],
    current: hand.name,
    pending: null,
    council: hand.meta.enrolment.council,
  });
  app.pending = null;
  app.beginEnrol();
  await take(app, hand, false);
  if (before) {
    await deleted(before.db);
  }
}

/** Off the screen at once. @param {App} app */
function close(app) {
  hush(app);
  app.locked = true;
  app.notice = null;
  app.beginEnrol();
  app.change();
}

/** @param {App} app */
export function lock(app) {
  close(app);
  app.go('#/lock');
}

/** @param {App} app */
export const acts = (app) => ({
  async lock() {
    lock(app);
  },

  /** @param {string} person */
  async switchPerson(person) {
    const other = app.tablet.common.people.find((one) => one.person === person);
    if (other) {
      close(app);
      await app.tablet.write({ current: other.db });
      await take(app, await Enrolment.open(other.db), true);
      app.go('#/lock');
    }
  },

  async addPerson() {
    close(app);
    app.go('#/start');
  },

  /** @param {string} [pin] */
  async unlock(pin) {
    const { hand } = app;
    if (!hand || !(await opens(app, hand, pin))) {
      return;
    }
    if (hand.meta.wrong) {
      await hand.write({ meta: { wrong: 0 } });
    }
    app.locked = false;
    await looksAgain(app);
    await observeLease(hand, app.device());
    app.go('#/');
    aside(app.sync('start'));
  },

  /** @param {string|null} pin @param {string} [old] */
  async setPin(pin, old) {
    const { hand } = app;
    const digits = pin === null ? null : pinDigits(pin);
    if (!hand || (pin !== null && digits === null)) {
      return;
    }
    if (hand.meta.pin && !(await rightPin(hand, old ?? ''))) {
      return app.notify('problem', 'いまの番号がちがいます。もう一度お確かめください。');
    }
    await hand.write({ meta: { pin: digits === null ? undefined : await keyOf(digits), wrong: 0 } });
    app.ui = {};
    app.notify('ok', pin === null ? '番号をやめました。' : '番号を決めました。つぎに画面を開くときから使います。');
  },

  /** Sends what waits first, and stays where something cannot be sent. */
  async leaveDevice() {
    const { hand } = app;
    if (!hand) {
      return;
    }
    if (waiting(hand).length > 0) {
      await app.sync('button');
    }
    const left = waiting(hand).length;
    if (left > 0) {
      return app.notify('warn', `未送信が${left}件あります。送るか、ファイルに書き出してから、登録をやめてください。`, {
        label: '送信の状態を見る',
        run: null,
        route: '#/outbox',
      });
    }
    try {
      await app.session?.call((token) => revoke(token, hand.device, '返却'));
    } catch (error) {
      if (!(error instanceof Refused)) {
        return app.notify(
          'warn',
          '登録をやめるには、いちど事務局とつながる必要があります。つながる場所で、もう一度お試しください。',
        );
      }
    }
    const people = app.tablet.common.people.filter((one) => one.db !== hand.name);
    await app.tablet.write({
      people,
      current: people[0]?.db ?? null,
      ...(people.length === 0 ? { emergency: null, prefs: {} } : {}),
    });
    await take(app, people[0] ? await Enrolment.open(people[0].db) : null, people.length > 0);
    await deleted(hand.name);
    app.go(people.length > 0 ? '#/lock' : '#/start');
  },
});

/** @param {App} app @param {Enrolment} hand @param {string} [pin] */
async function opens(app, hand, pin) {
  const closed = waits(hand, app.device()) > 0;
  if (hand.meta.pin && !closed) {
    if (await rightPin(hand, pin ?? '')) {
      return true;
    }
    // Counted on the disk: reloading gives no new tries.
    await hand.write({ meta: { wrong: (hand.meta.wrong ?? 0) + 1, wrongAt: app.device() } });
    app.ui = {};
    return false;
  }
  return hand.meta.pin ? unlockPasskey(hand) : true;
}
