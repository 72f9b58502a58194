/** The registration of this browser: a key that cannot leave it, and whose it is. No password anywhere. */
import { database } from '../../shared/engine/db.js';
import { made, proof, signInProof, thumbprint } from '../../shared/engine/keys.js';
import { session } from '../../shared/engine/session.js';
import { why } from '../../shared/engine/elsewhere.js';
import { enrol, Refused, revoke, signedIn, signIn } from '../../shared/engine/wire.js';

const NAME = 'ryokai-desk';

/** Ended already, ended again, never known. */
const KNOWN_AS_NONE = ['403.36', '409.40', '401.37'];
const WHO = () => ({ aud: location.origin, name: '事務局の画面' });

export class Seat {
  /** @type {Record<string, any>} */
  meta = {};
  /** @type {import('../../shared/engine/keys.js').Keys|null} */
  keys = null;
  device = '';
  db = database(NAME, { seat: null });

  async load() {
    const read = await this.db.tx(['seat'], 'readonly', (store) => {
      const [keys, meta] = [store('seat').get('keys'), store('seat').get('meta')];
      return () => ({ keys: keys.result, meta: meta.result });
    });
    this.keys = read.keys ?? null;
    this.meta = read.meta ?? {};
    this.device = this.keys ? await thumbprint(this.keys) : '';
    return this;
  }

  /** @param {{meta: Record<string, any>}} changes */
  async write({ meta }) {
    this.meta = { ...this.meta, ...meta };
    await this.db.tx(['seat'], 'readwrite', (store) => {
      store('seat').put(this.meta, 'meta');
    });
  }

  get enrolled() {
    return Boolean(this.meta.enrolment);
  }

  /** The key is on the disk before it is shown to anybody: an answer that is lost finds it again. @param {string} code */
  async enrol(code) {
    if (this.enrolled) {
      // The city's account stands for this key no more; a code is for a new one.
      await this.forget();
    }
    const keys = await this.#held();
    const digits = code.normalize('NFKC').replace(/\D/g, '');
    const said = await proof(keys, { code: digits, aud: location.origin, name: '事務局の画面', keeps: false });
    const answer = await enrol(digits, said).catch(async (error) => {
      throw await why(error);
    });
    await this.write({ meta: { enrolment: answer } });
  }

  async #held() {
    if (!this.keys) {
      this.keys = await made();
      await this.db.tx(['seat'], 'readwrite', (store) => {
        store('seat').put(this.keys, 'keys');
      });
      this.device = await thumbprint(this.keys);
    }
    return this.keys;
  }

  /** Remembers what it began: an answer to anything else was begun by somebody else. @returns {Promise<string>} where to go */
  async signIn() {
    const { address, state } = await signIn(await signInProof(await this.#held(), WHO()));
    await this.write({ meta: { signIn: state } });
    return address;
  }

  /** Stays begun until it is answered, so that a lost answer is asked for again. @param {{state: string, code: string, iss?: string}} given */
  async signedIn(given) {
    const answer = await signedIn(await signInProof(await this.#held(), { ...WHO(), ...given }));
    await this.write({ meta: { enrolment: answer, signIn: null } });
  }

  /** Gives the registration back and forgets the key, which nobody else may sit down with. @returns {Promise<boolean>} whether the server has heard of it, or knows of none */
  async leave() {
    const heard = await session(this, Date.now)
      .call((token) => revoke(token, this.device, '画面の登録をやめました'))
      .then(
        () => true,
        (error) => error instanceof Refused && KNOWN_AS_NONE.includes(error.code),
      );
    await this.forget();
    return heard;
  }

  async forget() {
    await this.db.tx(['seat'], 'readwrite', (store) => {
      store('seat').clear();
    });
    this.meta = {};
    this.keys = null;
    this.device = '';
  }
}
