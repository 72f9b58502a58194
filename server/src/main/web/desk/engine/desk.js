/** Holds the desk together: who sits here, which page is open, what runs. Pages read and act through it and know no network. */
import { aside } from '../../shared/engine/aside.js';
import { Refused } from '../../shared/engine/wire.js';
import { here } from '../../shared/engine/elsewhere.js';
import { sentence } from '../rules/problems.js';
import { matched } from '../rules/route.js';
import { api } from './api.js';
import { ask } from './confirm.js';
import { long } from './long.js';
import { News } from './news.js';
import { Seat } from './seat.js';
import { back, finish, isOffered } from './signin.js';
import { leave, listen, tell } from './sitting.js';
import { Unsaved } from './unsaved.js';

/**
 * @template In @template [Out=In]
 * @typedef {import('./page.js').Page<In, Out>} Page
 */
/** @typedef {import('./page.js').Role} Role @typedef {import('./long.js').Long} Long */

/** The city's account stands for this browser no more. */
const ENDED = '403.233';

export class Desk {
  seat = new Seat();
  /** The person who sits here, with their roles. @type {Wire<'Person'>|null} */
  me = null;
  council = '';
  /** @type {import('./api.js').Api} */
  api = api(this.seat, (refused) => ask(this, refused));
  /** @type {import('./confirm.js').Asking|null} an act of weight that waits for a passkey */
  asking = null;
  /** State of the open page only; gone with it. @type {Record<string, any>} */
  ui = {};
  /** @type {{page: Page<never, unknown>|null, params: Record<string, string>, path: string}} */
  route = { page: null, params: {}, path: '' };
  /** What the open page has read, or null before; only its own view knows what it is. @type {never} */
  model = /** @type {never} */ (null);
  /** @type {string|null} why the page could not be read */
  trouble = null;
  loading = true;
  /** @type {string|null} words of the act that runs */
  busy = null;
  /** @type {{kind: 'ok'|'warn'|'problem', text: string, id: number}|null} */
  notice = null;
  /** @type {Long[]} */
  longs = [];
  news = new News();
  ready = false;
  /** Whether the city's accounts open this desk. */
  offered = false;
  code = '';
  /** @type {import('./saving.js').Conflict|null} somebody saved first */
  conflict = null;
  unsaved = new Unsaved();
  #count = 0;
  #waiting = false;
  /** What was done on the page that is being left. @type {string|null} */
  #said = null;
  /** @type {Map<string, Record<string, any>>} what long work brought while its page was closed */
  #brought = new Map();

  /** @param {Page<never, unknown>[]} pages @param {() => void} draw */
  constructor(pages, draw) {
    this.pages = pages;
    this.drawn = draw;
  }

  async start() {
    await here();
    const answer = back();
    await this.seat.load();
    addEventListener('hashchange', () => aside(this.arrive()));
    addEventListener('input', (event) => this.unsaved.typed(event));
    listen(this);
    addEventListener('beforeunload', (event) => {
      if (this.unsaved.any || this.longs.some((one) => one.state === 'runs')) {
        event.preventDefault();
      }
    });
    if (this.seat.enrolled) {
      await this.sit();
    }
    if (answer) {
      await finish(this, answer);
      tell();
    }
    this.offered = !this.me && (await isOffered());
    this.ready = true;
    await this.arrive();
  }

  async sit() {
    this.council = this.seat.meta.enrolment.council;
    this.me = this.seat.meta.enrolment.person;
    try {
      this.me = await this.api.get('/api/me');
    } catch (error) {
      if (error instanceof Refused && error.code === '403.36') {
        await this.seat.forget();
        this.nobody();
        this.notify('warn', 'この画面の登録は終わっています。続けてお使いになるときは、新しい番号で登録してください。');
      } else if (error instanceof Refused && error.code === ENDED) {
        this.#report(error);
      } else {
        this.trouble = sentence(error);
      }
    }
  }

  /** @param {string} code */
  async enrol(code) {
    const enrolled = async () => {
      await this.seat.enrol(code);
      tell();
      await this.sit();
      this.code = '';
      await this.arrive(); // Or a menu without a page says for a moment that there is no such page.
    };
    await this.act('登録する', enrolled, { stay: true });
  }

  leave() {
    return leave(this);
  }

  /** Nobody sits here any more: what was read, typed or asked for in one person's name is not shown to the next. */
  nobody() {
    this.me = null;
    this.longs.forEach((one) => one.stop.abort());
    this.asking?.cancel();
    Object.assign(this, { ui: {}, model: null, trouble: null, notice: null, conflict: null, asking: null, longs: [] });
    this.route = { page: null, params: {}, path: '' };
    this.news = new News();
    this.#brought.clear();
    this.#said = null;
    this.unsaved.clear();
  }

  /** @param {...Role} roles any of them */
  can(...roles) {
    return roles.some((role) => this.me?.roles?.includes(role));
  }

  /** Pages this person may open. */
  get open() {
    return this.pages.filter((page) => this.can(...(page.roles ?? ['manager', 'approver', 'auditor'])));
  }

  /** @param {string} path '/plan' @param {string} [done] what was done here, said there */
  go(path, done) {
    this.#said = done ?? null;
    if (location.hash === `#${path}`) {
      return this.arrive();
    }
    location.hash = path;
    return Promise.resolve();
  }

  async arrive() {
    if (!this.me) {
      this.loading = false;
      this.change();
      return;
    }
    const path = location.hash.slice(1) || this.open[0]?.path || '/';
    if (this.route.page && this.unsaved.holds(path)) {
      this.change();
      return;
    }
    const found = matched(this.open, path);
    const same = found && this.route.path === path.split('?')[0];
    this.route = { page: found?.page ?? null, params: found?.params ?? {}, path: path.split('?')[0] };
    if (!same) {
      this.unsaved.clear();
      this.conflict = null;
      this.ui = this.#brought.get(this.route.path) ?? {};
      this.#brought.delete(this.route.path);
      this.model = /** @type {never} */ (null);
      this.notice = null;
    }
    if (this.#said) {
      this.notify('ok', this.#said);
      this.#said = null;
    }
    await this.reload();
  }

  /** Reads the open page anew; what is typed on it stays. */
  async reload() {
    const { route } = this;
    this.loading = this.model === null;
    this.change();
    try {
      const model = /** @type {never} */ (route.page?.load ? await route.page.load(this, route.params) : {});
      if (route !== this.route) return;
      this.model = model;
      this.trouble = null;
      await this.news.read(this);
    } catch (error) {
      if (route !== this.route) return;
      this.#report(error);
      this.trouble = sentence(error);
    }
    this.loading = false;
    this.change();
  }

  /**
   * What long work has brought, for the page that asked: at once where it is still open, else when it is opened again.
   *
   * @param {string} path @param {Record<string, any>} patch
   */
  come(path, patch) {
    if (this.route.path === path) {
      this.set(patch);
    } else {
      this.#brought.set(path, patch);
    }
  }

  /** @param {Record<string, any>} patch */
  set(patch) {
    this.ui = { ...this.ui, ...patch };
    this.change();
  }

  /** @param {'ok'|'warn'|'problem'} kind @param {string} text */
  notify(kind, text) {
    this.notice = { kind, text, id: ++this.#count };
    this.change();
  }

  /**
   * Does something and says how it went. A refusal becomes a sentence and never an exception on the page.
   * @template T
   * @param {string} words what is being done @param {() => Promise<T>} work @param {{done?: string, stay?: boolean}} [then] stay: the page is not read again
   * @returns {Promise<T|undefined>} undefined where it was refused
   */
  async act(words, work, { done, stay } = {}) {
    this.busy = words;
    this.notice = null;
    this.change();
    try {
      const result = await work();
      this.busy = null;
      if (result !== false) {
        // What was typed for it is kept by the server now; false says that it is still to be decided.
        this.unsaved.clear();
      }
      if (!stay && this.me) {
        await this.reload();
      }
      if (done) {
        this.notify('ok', done);
      }
      return result;
    } catch (error) {
      this.#report(error);
      if (error instanceof Refused && error.code === '412.19') {
        // What is to be decided on is what it is now.
        await this.reload();
      }
      this.notify('problem', sentence(error));
      return undefined;
    } finally {
      this.busy = null;
      this.change();
    }
  }

  /**
   * Long work: shown on every page, goes on when the page is left, can be stopped.
   * @param {string} words @param {(progress: (value: number, max: number) => void, signal: AbortSignal) => Promise<any>} work @param {string} [done]
   */
  long(words, work, done) {
    return long(this, words, work, done);
  }

  /** @param {Long} one */
  dismiss(one) {
    if (one.state === 'runs') {
      one.stop.abort();
    } else {
      this.longs = this.longs.filter((other) => other !== one);
    }
    this.change();
  }

  /** What no server said is a fault of ours and belongs in the console. @param {unknown} error */
  #report(error) {
    if (error instanceof Refused && error.code === ENDED) {
      // The key stays: the same account makes it the same registration again.
      this.nobody();
      this.offered = true;
      this.notify('warn', sentence(error));
    }
    if (!(error instanceof Refused) && !(error instanceof Error && error.name === 'Away')) {
      console.error(error);
    }
  }

  /** Draws once for all that changes in this turn. */
  change() {
    if (!this.#waiting && this.ready) {
      this.#waiting = true;
      queueMicrotask(() => {
        this.#waiting = false;
        this.drawn();
      });
    }
  }
}
