/** What pages ask of the server: JSON both ways, files up and down, each in the name of this browser's registration. */
import { session } from '../../shared/engine/session.js';
import { Away, call, Refused } from '../../shared/engine/wire.js';

/** A report of a whole year or a pack with pictures takes its time on an old machine. */
const PATIENT = 300_000;

/** An act of weight that a passkey confirms, and that the person has none to confirm with. */
const CONFIRM = ['403.142', '403.143'];

/**
 * @param {import('./seat.js').Seat} seat
 * @param {(problem: Refused) => Promise<string>} [confirm] the header that confirms what was refused, in the person's time
 */
export function api(seat, confirm) {
  const asking = session(seat, Date.now);

  /** @param {string} path @param {{method?: string, headers?: Record<string, string>, body?: BodyInit, signal?: AbortSignal}} how */
  const once = (path, how) =>
    asking.call((token) =>
      call(path, { limit: PATIENT, ...how, headers: { ...how.headers, Authorization: `Bearer ${token}` } }),
    );

  /** The very same request again when it is confirmed. @type {(path: string, how: Parameters<typeof once>[1], said?: string) => ReturnType<typeof once>} */
  const ask = async (path, how, said = '') => {
    try {
      return await once(path, said ? { ...how, headers: { ...how.headers, 'Ryokai-Passkey': said } } : how);
    } catch (error) {
      if (!(error instanceof Refused && CONFIRM.includes(error.code) && confirm)) {
        throw error;
      }
      return ask(path, how, await confirm(error));
    }
  };

  /** @param {{type: string, bytes: ArrayBuffer}} answer */
  const parsed = ({ type, bytes }) => {
    if (bytes.byteLength === 0) {
      return null;
    }
    if (!type.startsWith('application/json')) {
      throw new Away('portal');
    }
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  /**
   * @template {'post'|'put'|'delete'} V
   * @param {V} verb
   * @returns {<P extends string>(path: P, body?: Asked<V, P>, seen?: {etag: string}) => Promise<Answer<V, P>>} seen: the thing as it was shown
   */
  const json = (verb) => async (path, body, seen) =>
    parsed(
      await ask(path, {
        method: verb.toUpperCase(),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(seen ? { 'If-Match': `"${seen.etag}"` } : {}),
        },
      }),
    );

  return {
    /** @template {string} P @param {P} path @returns {Promise<Answer<'get', P>>} */
    get: async (path) => parsed(await ask(path, {})),
    post: json('post'),
    put: json('put'),
    delete: json('delete'),
    /** @template {string} P @param {P} path @param {Blob|ArrayBuffer|string} file @param {string} type @param {AbortSignal} [signal] @returns {Promise<Answer<'post', P>>} */
    upload: async (path, file, type, signal) =>
      parsed(await ask(path, { method: 'POST', body: file, headers: { 'Content-Type': type }, signal })),
    /** The bytes of a file. @param {string} path @param {AbortSignal} [signal] @returns {Promise<Blob>} */
    async file(path, signal) {
      const { type, bytes } = await ask(path, { signal, headers: { Accept: '*/*' } });
      return new Blob([bytes], { type });
    },
    /** A file made by the server from what is posted. @template {string} P @param {P} path @param {Asked<'post', P>} body @returns {Promise<Blob>} */
    async made(path, body) {
      const { type, bytes } = await ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', Accept: '*/*' },
      });
      return new Blob([bytes], { type });
    },
    /** Saves a file under a name of the secretariat's. @param {string} path @param {string} name @param {AbortSignal} [signal] */
    async download(path, name, signal) {
      save(await this.file(path, signal), name);
    },
  };
}

/** @param {Blob} file @param {string} name */
export function save(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @typedef {ReturnType<typeof api>} Api */
