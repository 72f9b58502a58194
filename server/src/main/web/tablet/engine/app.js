/**
 * Holds the app together: what is in hand, where one is, what the screens see and may ask for. Everything that lasts is in
 * the databases; what is here can be lost at any moment and nobody misses it.
 */
import { allowed, parse } from '../rules/route.js';
import { obligations } from '../rules/standing.js';
import { acts } from './acts.js';
import { aside, complain } from '../../shared/engine/aside.js';
import * as chamber from './chamber.js';
import * as enrol from './enrol.js';
import { failed } from './fault.js';
import * as lessons from './lessons.js';
import * as people from './people.js';
import { arrive as openPolicy, policies } from './policies.js';
import { here } from '../../shared/engine/elsewhere.js';
import * as quiz from './quiz.js';
import * as receipts from './receipts.js';
import * as release from './release.js';
import { running } from './worker.js';
import * as rescue from './rescue.js';
import { keepEmergency } from './lookups.js';
import * as sign from './sign.js';
import { clauseNames, isSetUp, state } from './state.js';
import { Tablet } from './tablet.js';
import { after, traffic } from './traffic.js';
import { storage } from './platform.js';
import * as voice from './voice.js';

/** @typedef {import('../model.js').Acts} Acts @typedef {import('../model.js').State} State @typedef {import('./enrolment.js').Enrolment} Enrolment */

export class App {
  ready = false;
  tablet = new Tablet();
  /** @type {Enrolment|null} */
  hand = null;
  /** @type {Enrolment|null} an enrolment whose name is not confirmed yet */
  pending = null;
  /** @type {import('../../shared/engine/session.js').Session|null} */
  session = null;
  locked = false;
  route = parse('#/');
  /** @type {Record<string, any>} */
  ui = {};
  /** @type {string|null} */
  busy = null;
  /** @type {State['notice']} */
  notice = null;
  /** @type {State['release']} */
  release = { id: running, waiting: false };
  /** @type {ServiceWorker|null} the worker of another release */
  next = null;
  /** @type {ServiceWorkerRegistration|null} */
  registration = null;
  /** No worker here: it works while there is a network, and that is said. */
  workerless = !navigator.serviceWorker;
  /** @type {boolean|null} */
  reachable = null;
  /** The last contact that failed, of the person in hand. @type {import('../model.js').Tried|null} */
  tried = null;
  enrol = enrol.fresh();
  rescue = rescue.idle();
  /** @type {State['storage']} */
  storage = { persisted: null, usedMb: null };
  chamber = { base: 0, check: /** @type {State['chamber']['check']} */ ([]) };
  /** @type {SpeechSynthesisVoice|null} */
  voice = null;
  speaking = false;
  /** What a passkey is to sign on the screen that is open. @type {import('./sign.js').Signing|null} */
  signing = null;
  /** @type {{at: number, sha256: string}|null} */
  reported = null;
  /** @type {Map<string, {ok: boolean|null, sentence: string, at: number}>} */
  checks = new Map();
  /** @type {Record<string, string>} */
  pictures = {};
  /** @type {Acts|null} */
  acts = null;
  #made = { key: '', of: /** @type {Map<string, any>} */ (new Map()) };
  #waiting = false;
  #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('ryokai') : null;

  /** @param {(state: State, acts: Acts) => void} draw */
  constructor(draw) {
    this.drawn = draw;
    this.traffic = traffic(this);
  }

  /** The device's own clock. */
  device = () => Date.now();

  /** As right as is known since the last contact, and never before it: a flat battery sets an iPad's clock back by years. */
  now = () => Math.max(Date.now() + (this.hand?.meta.offsetMs ?? 0), this.hand?.meta.lastContactAt ?? 0);

  async start() {
    await here();
    this.acts = acts(this);
    this.tablet.written = () => this.wrote('ryokai');
    await this.tablet.load();
    await people.start(this);
    await chamber.start(this);
    this.storage = await storage();
    voice.listen(this);
    this.ready = true;
    addEventListener('hashchange', () => this.arrive());
    if (this.#channel) {
      this.#channel.onmessage = ({ data }) => aside(this.#heard(data));
    }
    this.arrive();
    this.draw();
    await release.register(this).catch((error) => {
      this.workerless = true;
      console.error(error);
    });
    this.traffic.listen();
  }

  /** Another window of the app wrote something. @param {string} name */
  async #heard(name) {
    try {
      if (name === 'ryokai') {
        await this.tablet.load();
        chamber.follow(this);
      } else if (name === this.hand?.name) {
        await this.hand.load();
      }
    } catch (error) {
      // What is shown here is old now, and 議場モード switched on over there does not hold here; nobody misses a hand put down.
      if (name === 'ryokai' || name === this.hand?.name) {
        failed(this, error, 'ほかの画面で変わったことを読み込めませんでした。アプリを閉じて開きなおしてください。');
      }
    }
    this.change();
  }

  /** @param {string} name of the database that was written */
  wrote(name) {
    this.#channel?.postMessage(name);
    this.change();
  }

  /** Draws once for all that changes in this turn. */
  change() {
    if (!this.#waiting && this.ready) {
      this.#waiting = true;
      queueMicrotask(() => this.draw());
    }
  }

  draw() {
    this.#waiting = false;
    this.drawn(state(this), /** @type {Acts} */ (this.acts));
  }

  /** @param {string} route '#/…' or '/…' */
  go(route) {
    const hash = route.startsWith('#') ? route : `#${route}`;
    if (location.hash !== hash) {
      location.hash = hash;
    }
    this.arrive();
  }

  /** Where the address says, or where one may be. */
  arrive() {
    const asked = parse(location.hash);
    const route = allowed(asked, {
      enrolled: this.tablet.common.people.length > 0,
      setUp: isSetUp(this),
      locked: this.locked,
    });
    if (route.key !== location.hash) {
      history.replaceState(null, '', route.key);
    }
    if (route.key !== this.route.key) {
      this.ui = {};
      this.reported = null;
      this.route = route;
      voice.hush(this);
    }
    aside(this.enter());
    this.change();
  }

  /** What a screen needs ready before anything is tapped on it. */
  async enter() {
    if (this.hand && !this.locked) {
      const work = {
        lesson: () => lessons.arrive(this, this.route),
        sign: () => sign.arrive(this),
        policy: () => openPolicy(this, this.route),
        outbox: () => rescue.arrive(this),
      };
      await work[/** @type {keyof typeof work} */ (this.route.name)]?.().catch(complain);
      this.change();
    }
  }

  beginEnrol() {
    this.enrol = enrol.fresh();
  }

  forgetPictures() {
    Object.values(this.pictures).forEach((url) => URL.revokeObjectURL(url));
    this.pictures = {};
    this.checks.clear();
    this.reported = null;
    this.signing = null;
    this.reachable = null;
    this.tried = null;
    this.rescue = rescue.idle();
    // What was said to one person is not for the next.
    this.notice = null;
  }

  /** @param {NonNullable<State['notice']>['kind']} kind @param {string} text @param {NonNullable<State['notice']>['act']} [act] */
  notify(kind, text, act = null) {
    this.notice = { id: crypto.randomUUID(), kind, text, act };
  }

  /** Whether a question is open on the screen. */
  answering() {
    const attempt = quiz.open(this);
    return attempt !== undefined && !attempt.onlyWrong && !attempt.shown;
  }

  /** @param {import('./traffic.js').Trigger} trigger @param {(done: number, total: number) => void} [progress] */
  sync(trigger, progress) {
    return this.traffic.sync(trigger, progress);
  }

  /** Not at the same time as a sync. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  alone(work) {
    return this.traffic.alone(work);
  }

  /** After each contact. @param {Enrolment} hand */
  async contacted(hand) {
    await keepEmergency(this, hand);
    await after(this, hand);
    this.storage = await storage();
    if (hand === this.hand) {
      await this.enter();
    }
  }

  /** Kept until something is written or a minute has passed. @template T @param {string} name @param {() => T} make @returns {T} */
  #kept(name, make) {
    const key = `${this.hand?.name} ${this.hand?.version} ${this.checks.size} ${Math.floor(this.now() / 60_000)}`;
    if (this.#made.key !== key) {
      this.#made = { key, of: new Map() };
    }
    const { of } = this.#made;
    return of.get(name) ?? of.set(name, make()).get(name);
  }

  modules = () => this.#kept('modules', () => lessons.modules(/** @type {Enrolment} */ (this.hand)));
  receipts = () => this.#kept('receipts', () => receipts.receipts(this));
  /** Each record of a reading is parsed for it: once after a change and not with every drawing. */
  reading = () => this.#kept('reading', () => lessons.reading(this));
  policies = () => this.#kept('policies', () => policies(/** @type {Enrolment} */ (this.hand), this.device()));
  clauseNames = () =>
    this.#kept('clauses', () => clauseNames(this.policies().find((one) => one.document === 'basic-policy')));
  obligations = () =>
    this.#kept('obligations', () => obligations(this.hand?.meta.manifest?.obligations ?? [], this.known()));

  /** @returns {import('../rules/standing.js').OnTablet} */
  known() {
    const hand = /** @type {Enrolment} */ (this.hand);
    return {
      now: this.now(),
      records: [...hand.records.values()],
      modules: this.modules(),
      quiz: (sha256) => hand.json(sha256),
      pages: lessons.read(hand),
      drafted: (key) => hand.progress.has(`draft/${key}`),
      attempt: (module) => {
        const attempt = quiz.attemptOf(hand, module);
        return attempt && !attempt.onlyWrong ? { at: attempt.at, max: attempt.order.length } : null;
      },
    };
  }
}
