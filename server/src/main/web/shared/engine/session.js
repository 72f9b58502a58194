/** Calls in the name of an enrolment: a token is got with the key, and got anew when it is too old. */
import { fromBase64url, sha256, text } from '../rules/base64.js';
import { proof, tokenAssertion } from './keys.js';
import { Refused, comeBack, token as askToken } from './wire.js';

/** The server knows no such device, or cannot take the assertion. */
const UNKNOWN = '401.37';

/** Renewed this long before it ends. */
const EARLY = 60_000;

/**
 * @param {{keys: Partial<import('./keys.js').Keys>|null, device: string, meta: Record<string, any>, write: (change: {meta: Record<string, unknown>}) => Promise<unknown>}} hand whose enrolment it is
 * @param {() => number} device the device's own clock
 */
export function session(hand, device) {
  /** Whose it is stands beside it: after somebody else registered here it is nobody's. @type {{text: string, until: number, device: string}|null} */
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

  /** A server restored from before this enrolment does not know us: it is shown what it signed then. @param {unknown} error */
  const back = async (error) => {
    const { evidence } = hand.meta.enrolment;
    if (!(error instanceof Refused && error.code === UNKNOWN && evidence)) {
      throw error;
    }
    const keys = /** @type {import('./keys.js').Keys} */ (hand.keys);
    const { name, sealingKey } = JSON.parse(text(fromBase64url(evidence.split('.')[1]))).body;
    const code = await sha256(evidence);
    try {
      await comeBack(evidence, await proof(keys, { code, aud: location.origin, name, keeps: Boolean(sealingKey) }));
    } catch (again) {
      // That the registration was ended is to be heard, and that it is to be tried later; else what counts is that this
      // device is not accepted.
      const isRefused = again instanceof Refused && again.status < 500 && again.status !== 429;
      throw isRefused && !again.problem.wipe ? error : again;
    }
    return askToken(await assertion());
  };

  const renewed = async () => {
    // Taken before anything is waited for: who registers here meanwhile does not get this one's.
    const { device: whose } = hand;
    let answer;
    try {
      answer = await askToken(await assertion());
    } catch (error) {
      // A clock that is days wrong makes an assertion nobody can take; the refusal tells the time.
      if (!(error instanceof Refused && error.status === 401 && error.problem.serverTime)) {
        throw error;
      }
      await learn(error.problem.serverTime);
      answer = await askToken(await assertion()).catch(back);
    }
    await learn(answer.serverTime);
    const until = device() + (answer.expires_in ?? 900) * 1000 - EARLY;
    token = { text: answer.access_token, until, device: whose };
    return token.text;
  };

  return {
    learn,
    /** @template T @param {(token: string) => Promise<T>} ask @returns {Promise<T>} */
    async call(ask) {
      const good = token !== null && token.device === hand.device && device() < token.until;
      const held = good && token ? token.text : await renewed();
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
