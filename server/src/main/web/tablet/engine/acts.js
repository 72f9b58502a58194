/** What the screens may ask for. An act never throws to a screen: what went wrong is said in words. */
import * as chamber from './chamber.js';
import * as devices from './devices.js';
import * as enrol from './enrol.js';
import { failed } from './fault.js';
import * as incident from './incident.js';
import * as lessons from './lessons.js';
import * as passkey from './passkey.js';
import * as people from './people.js';
import * as prefs from './prefs.js';
import * as quiz from './quiz.js';
import * as receipts from './receipts.js';
import * as release from './release.js';
import * as rescue from './rescue.js';
import * as selfcheck from './selfcheck.js';
import * as sign from './sign.js';
import * as voice from './voice.js';

/** @typedef {import('./app.js').App} App @typedef {import('../model.js').Acts} Acts */

/** Acts the screens are told of while they run. @type {Record<string, string>} */
const BUSY = {
  sign: 'sign',
  fetchContent: 'fetch',
  addPasskey: 'passkey',
  exportRescue: 'rescue',
  importRescue: 'rescue',
};

/** @param {App} app @returns {Acts} */
export function acts(app) {
  /** @type {Record<string, (...args: any[]) => any>} */
  const all = {
    ...enrol.acts(app),
    ...people.acts(app),
    ...passkey.acts(app),
    ...lessons.acts(app),
    ...quiz.acts(app),
    ...sign.acts(app),
    ...receipts.acts(app),
    ...selfcheck.acts(app),
    ...incident.acts(app),
    ...devices.acts(app),
    ...rescue.acts(app),
    ...prefs.acts(app),
    ...voice.acts(app),
    ...release.acts(app),
    ...chamber.acts(app),
    go: async (/** @type {string} */ route) => app.go(route),
    back: async () => history.back(),
    setUi: async (/** @type {Record<string, any>} */ patch) => {
      app.ui = { ...app.ui, ...patch };
    },
    syncNow: () => app.sync('button'),
    dismissNotice: async () => {
      app.notice = null;
    },
  };
  return /** @type {Acts} */ (
    /** @type {unknown} */ (Object.fromEntries(Object.entries(all).map(([name, act]) => [name, safe(app, name, act)])))
  );
}

/** @param {App} app @param {string} name @param {(...args: any[]) => any} act */
function safe(app, name, act) {
  return async (/** @type {any[]} */ ...args) => {
    const busy = BUSY[name];
    if (busy) {
      app.busy = busy;
      app.change();
    }
    let done = true;
    try {
      await act(...args);
    } catch (error) {
      done = false;
      failed(app, error);
    }
    if (busy && app.busy === busy) {
      app.busy = null;
    }
    if (app.ready) {
      app.draw();
    }
    return done;
  };
}
