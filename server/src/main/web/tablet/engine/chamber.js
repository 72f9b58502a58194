/** 議場モード: looks once whether everything is here, then nothing leaves this tablet until it is switched off. */
import { check } from '../rules/chamber.js';
import { aside } from '../../shared/engine/aside.js';
import { current } from './contents.js';
import { quietWorker, register, worksAlone } from './release.js';
import { waiting } from './sync.js';
import { hush } from './voice.js';
import { requests, setQuiet } from '../../shared/engine/wire.js';

/** @typedef {import('./app.js').App} App */

/** It outlasts the app being closed. @param {App} app */
export async function start(app) {
  if (app.tablet.common.chamber.on) {
    setQuiet(true);
    app.chamber = { base: requests(), check: await looked(app) };
  }
}

/** What one person lacks says nothing of the next one's. @param {App} app */
export async function looksAgain(app) {
  if (app.tablet.common.chamber.on) {
    app.chamber.check = await looked(app);
  }
}

/** Another window switched it. @param {App} app */
export const follow = (app) => setQuiet(app.tablet.common.chamber.on);

/** @param {App} app */
async function looked(app) {
  const { hand } = app;
  return hand
    ? check({
        obligations: app.obligations(),
        has: (sha256) => hand.json(sha256) !== undefined,
        statement: hand.json(current(hand, 'statement')?.sha256) !== undefined,
        emergency: app.tablet.common.emergency !== null,
        unsent: waiting(hand).length,
        worker: await worksAlone(app.release.id),
      })
    : [];
}

/** @param {App} app */
export const acts = (app) => ({
  /** @param {boolean} on */
  async setChamber(on) {
    if (on) {
      hush(app);
      await quietWorker(true);
      setQuiet(true);
      await app.tablet.write({ chamber: { on: true, since: app.now() } });
      app.chamber = { base: requests(), check: await looked(app) };
    } else {
      await app.tablet.write({ chamber: { on: false, since: null } });
      setQuiet(false);
      aside(app.registration ? quietWorker(false) : register(app));
      aside(app.sync('online'));
    }
  },
});

/** @param {App} app @returns {import('../model.js').Chamber} */
export const state = ({
  tablet: {
    common: { chamber },
  },
  chamber: { base, check: looked },
}) => ({ ...chamber, requests: chamber.on ? requests() - base : 0, check: looked });
