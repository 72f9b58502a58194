/** @import {Acts, State} from '../model.js' */
import * as emergency from './emergency.js';
import * as enrol from './enrol.js';
import * as glossary from './glossary.js';
import * as home from './home.js';
import * as incident from './incident.js';
import * as ledger from './ledger.js';
import * as lesson from './lesson.js';
import * as lock from './lock.js';
import * as policy from './policy.js';
import * as practice from './practice.js';
import * as quiz from './quiz.js';
import * as receipt from './receipt.js';
import * as result from './result.js';
import * as selfcheck from './selfcheck.js';
import * as sending from './sending.js';
import * as settings from './settings.js';
import * as sign from './sign.js';
import * as threats from './threats.js';

/**
 * @typedef {{title: (state: State) => string, view: (state: State, acts: Acts) => unknown, foot: (state: State, acts: Acts) => unknown,
 *   key?: (state: State) => string}} Screen key tells two steps of one route apart
 * @type {Record<string, Screen>}
 */
const SCREENS = {
  '': home,
  start: enrol,
  lesson,
  quiz,
  result,
  sign,
  receipt,
  outbox: sending,
  policy,
  glossary,
  emergency,
  selfcheck,
  incident,
  records: ledger,
  settings,
  practice,
  lock,
  threats,
};

/**
 * Whom the tablet does not know, and who has locked it, sees the way in and the numbers to call; nothing else.
 *
 * @param {State} state
 * @returns {Screen}
 */
export function screenOf(state) {
  if (state.route.name === 'emergency') return emergency;
  if (!state.me && !state.people.length) return enrol;
  if (state.locked || !state.me) return state.route.name === 'start' ? enrol : lock;
  return SCREENS[state.route.name] ?? home;
}
