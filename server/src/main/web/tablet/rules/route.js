/** Addresses: all of them live in the hash, so that going anywhere asks no server. */
import { decoded } from '../../shared/rules/address.js';

/** Open before anybody has signed in, and while the screen is locked. */
const OPEN = new Set(['emergency', 'lock', 'start']);
/** Written to be shown to nobody but the person in hand; all others need a person but no content. */
const NAMES = new Set([
  '',
  'start',
  'lesson',
  'quiz',
  'result',
  'sign',
  'receipt',
  'outbox',
  'policy',
  'glossary',
  'emergency',
  'selfcheck',
  'incident',
  'records',
  'settings',
  'devices',
  'practice',
  'lock',
  'threats',
]);

/** @param {string} hash '#/lesson/lost-device/3' @returns {import('../model.js').Route} */
export function parse(hash) {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const [name = '', ...args] = parts;
  return NAMES.has(name)
    ? {
        name,
        args,
        key:
          '#/' +
          [name, ...args]
            .map(encodeURIComponent)
            .filter((p) => p !== '')
            .join('/'),
      }
    : { name: '', args: [], key: '#/' };
}

/**
 * Where somebody really goes: without an enrolment to はじめに, while locked to the lock, unless the screen is open to all.
 * @param {import('../model.js').Route} route @param {{enrolled: boolean, setUp: boolean, locked: boolean}} state setUp: the steps of はじめに are done
 */
export function allowed(route, { enrolled, setUp, locked }) {
  if (OPEN.has(route.name) && !(route.name === 'lock' && !enrolled)) {
    return route;
  }
  if (!enrolled) {
    return parse('#/start');
  }
  return locked ? parse('#/lock') : setUp ? route : parse('#/start');
}
