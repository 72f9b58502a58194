/** The desk opened with the city's account: the way to the issuer, and what it sends back in the address. */
import { Refused, signInOffer } from '../../shared/engine/wire.js';
import { sentence } from '../rules/problems.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {{state: string, code: string, iss: string}} Back */

/** Whoever cannot be asked offers nothing: the number is left. @returns {Promise<boolean>} */
export const isOffered = () =>
  signInOffer().then(
    ({ offered }) => offered,
    () => false,
  );

/** @param {Desk} desk */
export async function begin(desk) {
  const address = await desk.act('市のアカウントの画面へ移る', () => desk.seat.signIn(), { stay: true });
  if (address) {
    location.assign(address);
  }
}

/** Takes it out of the address at once, so that no history and no copied address holds it. @returns {Back|null} */
export function back() {
  const given = new URLSearchParams(location.search);
  const state = given.get('state');
  if (!state) {
    return null;
  }
  history.replaceState(null, '', location.pathname + location.hash);
  return { state, code: given.get('code') ?? '', iss: given.get('iss') ?? '' };
}

/** What this browser did not begin is not handed on: somebody else may have sent the link. @param {Desk} desk @param {Back} answer */
export async function finish(desk, { state, code, iss }) {
  if (state !== desk.seat.meta.signIn) {
    desk.notify('problem', sentence(new Refused(403, { code: '403.231' })));
  } else if (!code) {
    desk.notify('warn', '市のアカウントで入るのを、途中でやめました。');
  } else {
    await desk.act(
      '市のアカウントで入る',
      async () => {
        await desk.seat.signedIn({ state, code, ...(iss ? { iss } : {}) });
        await desk.sit();
      },
      { stay: true },
    );
  }
}
