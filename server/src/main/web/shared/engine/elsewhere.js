/** Asks the server where it is used; what follows is a rule (rules/elsewhere.js). */
import { elsewhere } from '../rules/elsewhere.js';
import { Refused, welcome } from './wire.js';

async function found() {
  const origin = await welcome().then(
    (said) => said.origin,
    () => undefined,
  );
  return elsewhere({ secure: isSecureContext, here: location.href, origin });
}

/** Before anything is begun that needs a key. Throws Elsewhere. */
export async function here() {
  const other = isSecureContext ? null : await found();
  if (other) {
    throw other;
  }
}

/** Why a proof did not hold: made at another address, or what the server said. @param {unknown} error */
export const why = async (error) =>
  error instanceof Refused && error.code === '422.35' ? ((await found()) ?? error) : error;
