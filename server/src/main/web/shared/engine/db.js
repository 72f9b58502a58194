/**
 * IndexedDB behind one function: a transaction is over when the disk has it (durability strict), and what is said to be
 * saved is saved. iPadOS drops connections of apps that were in the background: the first failure opens a new one.
 */

const LOST = new Set(['InvalidStateError', 'UnknownError', 'TransactionInactiveError']);

/** Whoever still works for an enrolment that was put down or left must not bring its database back: no fault of anybody. */
export class PutDown extends Error {
  constructor() {
    super('The database was closed.');
  }
}

/**
 * @typedef {object} Database
 * @property {string} name
 * @property {<T>(stores: string[], mode: IDBTransactionMode, work: (store: (name: string) => IDBObjectStore) => (() => T)|void) => Promise<T>} tx
 *     work starts its requests and may return what is to be read from them once all are over; it can run twice
 * @property {() => void} close
 */

/**
 * @param {string} name
 * @param {Record<string, string|null>} stores with the key path of each, null where the key is given beside the value
 * @returns {Database}
 */
export function database(name, stores) {
  /** @type {Promise<IDBDatabase>|null} */
  let connection = null;
  let ended = false;

  const open = () =>
    new Promise((/** @type {(db: IDBDatabase) => void} */ done, fail) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () =>
        Object.entries(stores).forEach(([store, keyPath]) =>
          request.result.createObjectStore(store, keyPath === null ? undefined : { keyPath }),
        );
      request.onerror = () => fail(request.error);
      request.onsuccess = () => {
        const db = request.result;
        db.onclose = forget;
        db.onversionchange = () => {
          db.close();
          forget();
        };
        done(db);
      };
    });
  const forget = () => {
    connection = null;
  };

  /** @type {Database['tx']} */
  const once = async (names, mode, work) => {
    if (ended) {
      throw new PutDown();
    }
    connection ??= open();
    connection.catch(forget);
    const db = await connection;
    return new Promise((done, fail) => {
      const t = db.transaction(names, mode, { durability: 'strict' });
      /** @type {ReturnType<typeof work>} */
      let read;
      t.oncomplete = () => done(/** @type {never} what work said it returns */ (read?.()));
      t.onabort = () => fail(t.error ?? new DOMException('The transaction was given up.', 'AbortError'));
      try {
        read = work((store) => t.objectStore(store));
      } catch (error) {
        t.abort();
        fail(error);
      }
    });
  };

  return {
    name,
    async tx(names, mode, work) {
      try {
        return await once(names, mode, work);
      } catch (error) {
        if (!(error instanceof DOMException && LOST.has(error.name))) {
          throw error;
        }
        connection?.then(
          (db) => db.close(),
          () => {},
        );
        forget();
        return once(names, mode, work);
      }
    },
    close() {
      ended = true;
      connection?.then(
        (db) => db.close(),
        () => {},
      );
      forget();
    },
  };
}

/** @param {string} name */
export const deleted = (name) =>
  new Promise((/** @type {(value?: unknown) => void} */ done, fail) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
