/** Calls in the name of an enrolment: a token is got with the key, and got anew when it is too old. */
import { tokenAssertion } from './keys.js';
import { Refused, token as askToken } from './wire.js';

/** Renewed this long before it ends. */
const EARLY = 60_000;

/**
 * @param {{keys: Partial<import('./keys.js').Keys>|null, device: string, meta: Record<string, any>, write: (change: {meta: Record<string, unknown>}) => Promise<unknown>}} hand whose enrolment it is
 * @param {() => number} device the device's own clock
 */
export function session(hand, device) {
  /** @type {{text: string, until: number}|null} */
  let token = null;

  /** What the device's clock must add to be right. @param {string} serverTime */
  const learn = async (serverTime) => {
    const now = device();
    const offsetMs = Date.parse(serverTime) - now;
    await hand.write({ meta: { offsetMs, contactAt: now, latest: now, lastContactAt: Date.parse(serverTime) } });
  };

  const assertion = () =>
    tokenAssertion(/** @type {import('./keys.js').Keys} */ (hand.keys), {
      device: hand.device,
      audience: hand.meta.enrolment.audience,
      now: device(),
      offsetMs: hand.meta.offsetMs ?? 0,
    });

  const renewed = async () => {
    let answer;
    try {
      answer = await askToken(await assertion());
    } catch (error) {
      // A clock that is days wrong makes an assertion nobody can take; the refusal tells the time.
      if (!(error instanceof Refused && error.status === 401 && error.problem.serverTime)) {
        throw error;
      }
      await learn(error.problem.serverTime);
      answer = await askToken(await assertion());
    }
    await learn(answer.serverTime);
    token = { text: answer.access_token, until: device() + (answer.expires_in ?? 900) * 1000 - EARLY };
    return token.text;
  };

  return {
    learn,
    /** @template T @param {(token: string) => Promise<T>} ask @returns {Promise<T>} */
    async call(ask) {
      const held = token !== null && device() < token.until ? token.text : await renewed();
      try {
        return await ask(held);
      } catch (error) {
        if (!(error instanceof Refused && error.status === 401)) {
          throw error;
        }
        return ask(await renewed());
      }
    },
  };
}

/** @typedef {ReturnType<typeof session>} Session */
