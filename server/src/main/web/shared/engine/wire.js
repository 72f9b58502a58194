/**
 * The only file that calls the network. An answer that is not the server's own (a portal of some network, a proxy's
 * page) is no answer: nothing of it is read. In 議場モード nothing leaves, and what was on its way is called back.
 */

/** Nobody there, or somebody else: `why` tells which, for whoever asks what to do about it. */
export class Away extends Error {
  name = 'Away';

  /** @param {'nobody'|'slow'|'portal'|'gateway'} [why] @param {string|number} [more] a sentence, or the status of a gateway */
  constructor(why = 'nobody', more = '') {
    super(`${why} ${more}`.trim());
    this.why = why;
    this.status = typeof more === 'number' ? more : null;
  }
}

/** 議場モード */
export class Quiet extends Error {
  name = 'Quiet';
}

/** The server's own refusal (RFC 9457). */
export class Refused extends Error {
  name = 'Refused';

  /** @param {number} status @param {Partial<Wire<'Problem'>> & {code: string}} problem */
  constructor(status, problem) {
    super(`${problem.code} ${problem.detail ?? ''}`);
    this.status = status;
    this.problem = problem;
    /** @type {string} */
    this.code = problem.code;
  }
}

const SHORT = 4_000;
const LONG = 30_000;

let quiet = false;
let made = 0;
/** @type {Set<AbortController>} */
const running = new Set();

/** How many requests left this page. */
export const requests = () => made;

/** @param {boolean} on */
export function setQuiet(on) {
  quiet = on;
  if (on) {
    running.forEach((one) => one.abort());
  }
}

/**
 * @param {string} path @param {{method?: string, headers?: Record<string, string>, body?: BodyInit, limit?: number, signal?: AbortSignal}} [how]
 * @returns {Promise<{type: string, bytes: ArrayBuffer}>}
 */
export async function call(path, { method = 'GET', headers, body, limit = LONG, signal } = {}) {
  if (quiet) {
    throw new Quiet();
  }
  const abort = new AbortController();
  running.add(abort);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, limit);
  signal?.addEventListener('abort', () => abort.abort());
  made++;
  try {
    const response = await fetch(path, {
      method,
      headers,
      body,
      signal: abort.signal,
      cache: 'no-store',
      credentials: 'omit',
      // Followed by nobody: we send no one elsewhere, so it is some network's own page that wants to be seen.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') {
      throw new Away('portal');
    }
    const type = response.headers.get('content-type') ?? '';
    const bytes = await response.arrayBuffer();
    if (response.ok) {
      return { type, bytes };
    }
    throw refusal(response.status, type, bytes);
  } catch (error) {
    throw error instanceof Refused
      ? error
      : quiet
        ? new Quiet()
        : error instanceof Away
          ? error
          : new Away(late ? 'slow' : 'nobody');
  } finally {
    clearTimeout(timer);
    running.delete(abort);
  }
}

/** @param {number} status @param {string} type @param {ArrayBuffer} bytes */
function refusal(status, type, bytes) {
  if (type.startsWith('application/problem+json')) {
    const problem = parsed(bytes);
    if (typeof problem?.code === 'string') {
      return new Refused(status, problem);
    }
  }
  // 511 is a portal's own (RFC 6585, 6); other 5xx without a word of ours come from what stands before our server.
  return status >= 500 && status !== 511 ? new Away('gateway', status) : new Away('portal');
}

/** @param {ArrayBuffer} bytes */
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/**
 * JSON that has what ours always has.
 * @param {string} path @param {Parameters<typeof call>[1] & {json?: object}} how @param {string[]} fields
 */
async function json(path, { json: sent, ...how }, fields) {
  const posted =
    sent === undefined
      ? how
      : {
          ...how,
          method: 'POST',
          body: JSON.stringify(sent),
          headers: { ...how.headers, 'Content-Type': 'application/json' },
        };
  const { type, bytes } = await call(path, posted);
  const answer = type.startsWith('application/json') ? parsed(bytes) : null;
  if (answer === null || typeof answer !== 'object' || !fields.every((field) => field in answer)) {
    throw new Away('portal');
  }
  return answer;
}

/** @param {string} token */
const bearer = (token) => ({ Authorization: `Bearer ${token}` });

/** Is it really you. @returns {Promise<{serverTime: string, epoch: string}>} */
export const ping = () => json('/api/ping', { limit: SHORT }, ['serverTime', 'epoch']);

/** Whose server this is and whom to call, told to whoever comes. @returns {Promise<Wire<'Welcome'>>} */
export const welcome = () => json('/api/welcome', { limit: SHORT }, ['council']);

/** @param {string} code @param {string} proof */
export const enrol = (code, proof) =>
  json('/api/enrolments', { json: { code, proof } }, ['device', 'person', 'logKey', 'epoch']);

/** By what the device has of a registration that the server lost. @param {string} evidence @param {string} proof */
export const comeBack = (evidence, proof) =>
  json('/api/enrolments/returns', { json: { evidence, proof } }, ['device', 'person', 'logKey', 'epoch']);

/** Whether the city's accounts open the desk. @returns {Promise<Wire<'SignInOffer'>>} */
export const signInOffer = () => json('/api/sign-ins', { limit: SHORT }, ['offered']);

/** @param {string} proof @returns {Promise<Wire<'SignIn'>>} */
export const signIn = (proof) => json('/api/sign-ins', { json: { proof } }, ['address', 'state']);

/** @param {string} proof */
export const signedIn = (proof) =>
  json('/api/sign-ins/answers', { json: { proof } }, ['device', 'person', 'logKey', 'epoch']);

/** @param {string} assertion */
export const token = (assertion) =>
  json(
    '/api/token',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString(),
    },
    ['access_token', 'serverTime'],
  );

/** @param {string} token @param {object} push */
export const sync = (token, push) =>
  json('/api/sync', { headers: bearer(token), json: push }, ['serverTime', 'epoch', 'outcomes', 'manifestTag']);

/** The bytes of an edition; whoever asked checks their hash. @param {string} token @param {string} sha256 */
export const content = (token, sha256) => call(`/content/${sha256}`, { headers: bearer(token) });

/** The same under seal. @param {string} token @param {string} sha256 */
export const sealed = (token, sha256) =>
  json(`/content/${sha256}?sealed`, { headers: bearer(token) }, ['epk', 'iv', 'ciphertext', 'mediaType']);

/** @param {string} token @param {string} document @param {{from: number, to: number, restricted: boolean}} pair */
export const differences = (token, document, { from, to, restricted }) =>
  json(
    `/api/policies/${document}/editions/${to}/differences?from=${from}${restricted ? '&sealed' : ''}`,
    { headers: bearer(token) },
    restricted ? ['epk', 'iv', 'ciphertext'] : ['differences'],
  );

/** How the server marked an attempt. @param {string} token @param {string} sha256 */
export const attempt = (token, sha256) =>
  json(`/api/attempts/${sha256}`, { headers: bearer(token) }, ['asked', 'right', 'questions']);

/** A record of one's own, exactly as it was sent. @param {string} token @param {string} sha256 */
export const record = async (token, sha256) =>
  new TextDecoder().decode((await call(`/api/records/${sha256}`, { headers: bearer(token) })).bytes);

/** @param {string} token @param {string} sha256 */
export const receipt = (token, sha256) =>
  json(`/api/receipts/${sha256}`, { headers: bearer(token) }, ['number', 'leaf', 'path', 'checkpoint']);

/** Ends a registration: one's own. @param {string} token @param {string} device @param {string} because */
export const revoke = (token, device, because) =>
  json(`/api/devices/${device}/revocations`, { headers: bearer(token), json: { because } }, ['id']);

/** @param {string} token */
export const passkeyOptions = (token) =>
  json('/api/passkeys/options', { method: 'POST', headers: bearer(token) }, ['challenge']);

/** @param {string} token @param {object} credential */
export const passkey = (token, credential) =>
  json('/api/passkeys', { headers: bearer(token), json: credential }, ['credential']);
