/** Addresses: all of them live in the hash, so that going anywhere asks no server. */
import { decoded } from '../../shared/rules/address.js';

/** Open before anybody has signed in, and while the screen is locked. */
const OPEN = new Set(['kinkyu', 'tojiru', 'hajimeru']);
/** Written to be shown to nobody but the person in hand; all others need a person but no content. */
const NAMES = new Set([
  '',
  'hajimeru',
  'kenshu',
  'mondai',
  'kekka',
  'shomei',
  'hikae',
  'soushin',
  'kitei',
  'yougo',
  'kinkyu',
  'jikotenken',
  'houkoku',
  'daichou',
  'settei',
  'renshu',
  'tojiru',
  'kyoui',
]);

/** @param {string} hash '#/kenshu/lost-device/3' @returns {import('../model.js').Route} */
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
  if (OPEN.has(route.name) && !(route.name === 'tojiru' && !enrolled)) {
    return route;
  }
  if (!enrolled) {
    return parse('#/hajimeru');
  }
  return locked ? parse('#/tojiru') : setUp ? route : parse('#/hajimeru');
}
