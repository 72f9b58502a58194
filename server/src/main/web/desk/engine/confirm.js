/** Acts of weight: one after the other they wait for the person's finger, and are sent again as they were. */
import { assertion, confirmed, made, question } from '../../shared/engine/passkey.js';
import { sentence } from '../rules/problems.js';

/** @typedef {import('./desk.js').Desk} Desk @typedef {import('../../shared/engine/wire.js').Refused} Refused */
/**
 * @typedef {object} Asking
 * @property {boolean} missing there is none yet, and the council demands one
 * @property {string|null} words of the act
 * @property {string} trouble
 * @property {() => Promise<void>} go
 * @property {() => void} cancel
 */

/** A key for this host can be made here: a number is no host (WebAuthn level 3 section 5.1.2). */
export const possible = () => 'PublicKeyCredential' in window && /[^0-9.]/.test(location.hostname.replace(/:.*/, ''));

/** The next one waits until this one is answered. @type {Promise<unknown>} */
let before = Promise.resolve();

/** How often one was added here, and whether one is being added now. */
let added = 0;
let adding = false;

/** @param {Desk} desk @param {Refused} refused @returns {Promise<string>} the header that confirms it; empty where it is to be asked anew */
export function ask(desk, refused) {
  if (adding) {
    // Another window was first, and its passkey is asked before this one is added: the one that waits is this very act.
    return one(desk, refused, added);
  }
  const known = added;
  const answer = before.then(() => one(desk, refused, known));
  before = answer.catch(() => {});
  return answer;
}

/** @param {Desk} desk @param {Refused} refused @param {number} known how often one had been added when it was refused @returns {Promise<string>} */
async function one(desk, refused, known) {
  const { statement, credentials } = refused.problem;
  const asked = statement && credentials ? await question(statement, credentials) : null;
  if (!asked && added > known) {
    return ''; // It waited behind the act that added one.
  }
  return new Promise((resolve, reject) => {
    /** @type {Asking} */
    const asking = {
      missing: asked === null,
      words: desk.busy,
      trouble: '',
      cancel: () => {
        answered(desk, asking);
        reject(refused);
      },
      go: async () => {
        try {
          let header = '';
          if (asked) {
            header = confirmed(await assertion(asked.known, asked.challenge, asked.statement));
          } else {
            adding = true;
            await add(desk).finally(() => {
              adding = false;
            });
          }
          answered(desk, asking);
          resolve(header);
        } catch (error) {
          asking.trouble =
            error instanceof DOMException
              ? '本人確認ができませんでした。もう一度お試しいただくか、おやめください。'
              : sentence(error);
          desk.change();
        }
      },
    };
    desk.asking = asking;
    desk.change();
  });
}

/** @param {Desk} desk @param {Asking} asking */
function answered(desk, asking) {
  desk.asking = desk.asking === asking ? null : desk.asking;
  desk.change();
}

/** Where another one confirms acts already, that one is asked first. @param {Desk} desk */
export async function add(desk) {
  const options = await desk.api.post('/api/passkeys/options');
  const passkey = await desk.api.post('/api/passkeys?acts=true', await made(options));
  added++;
  return passkey;
}
