/** @import {Acts, State} from '../model.js' */
import * as emergency from './course/emergency.js';
import * as devices from './device/devices.js';
import * as start from './device/start.js';
import * as glossary from './course/glossary.js';
import * as home from './home.js';
import * as incident from './incident.js';
import * as records from './ledger/records.js';
import * as lesson from './course/lesson.js';
import * as lock from './device/lock.js';
import * as policy from './policy.js';
import * as practice from './practice.js';
import * as quiz from './quiz/quiz.js';
import * as receipt from './ledger/receipt.js';
import * as result from './quiz/result.js';
import * as selfcheck from './selfcheck.js';
import * as outbox from './outbox.js';
import * as settings from './settings.js';
import * as sign from './sign.js';
import * as threats from './course/threats.js';

/**
 * @typedef {{title: (state: State) => string, view: (state: State, acts: Acts) => unknown, foot: (state: State, acts: Acts) => unknown,
 *   key?: (state: State) => string, sides?: (state: State, acts: Acts) => import('../parts/turning.js').Sides}} Screen
 *   key tells two steps of one route apart; sides are the pages beside the open one
 * @type {Record<string, Screen>}
 */
const SCREENS = {
  '': home,
  start,
  lesson,
  quiz,
  result,
  sign,
  receipt,
  outbox,
  policy,
  glossary,
  emergency,
  selfcheck,
  incident,
  records,
  settings,
  devices,
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
  if (!state.me && !state.people.length) return start;
  if (state.locked || !state.me) return state.route.name === 'start' ? start : lock;
  return SCREENS[state.route.name] ?? home;
}
