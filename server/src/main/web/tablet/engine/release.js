/**
 * The release that runs and the one that waits. Which one starts changes by the person's tap only, never in the middle of
 * a quiz; an old one can always still send.
 */
import { aside } from '../../shared/engine/aside.js';
import { SCOPE, registered, running } from './worker.js';

/** @typedef {import('./app.js').App} App */

/** @param {ServiceWorker} worker @param {string} type @returns {Promise<{release: string, current: string|null}>} */
const told = (worker, type) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage({ type }, [port2]);
  });

/** The worker of another release than ours. @param {ServiceWorkerRegistration} registration */
async function other(registration) {
  for (const worker of [registration.waiting, registration.active]) {
    if (worker && (await told(worker, 'which')).release !== running) {
      return worker;
    }
  }
  return null;
}

/** Before 議場モード, and after it. @param {boolean} on */
export async function quietWorker(on) {
  if (navigator.serviceWorker && running !== 'source') {
    // Where nobody answers it is not waited for: what the browser asks then reaches nobody.
    const told = registered(on ? 'all' : 'none').catch(() => {});
    await Promise.race([
      told,
      new Promise((done) => {
        setTimeout(done, 2_000);
      }),
    ]);
  }
}

/** @param {App} app */
export async function register(app) {
  if (!navigator.serviceWorker || running === 'source') {
    return;
  }
  // To register is to ask the server for the worker, and in 議場モード nothing is asked: the one that is here does.
  const registration = app.tablet.common.chamber.on
    ? await navigator.serviceWorker.getRegistration(SCOPE)
    : await registered('none');
  if (!registration) {
    return;
  }
  const look = async () => {
    app.next = await other(registration);
    app.release = { id: running, waiting: app.next !== null };
    app.change();
  };
  const watch = (/** @type {ServiceWorker|null} */ worker) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' || worker.state === 'activated') {
        aside(look());
      }
    });
  registration.addEventListener('updatefound', () => watch(registration.installing));
  watch(registration.installing);
  app.registration = registration;
  await look();
}

/** The server speaks of another release: the browser fetches its worker, and nothing more happens until a tap. @param {App} app @param {string|undefined} served */
export async function heardOf(app, served) {
  if (served && served !== running && !app.next && !app.tablet.common.chamber.on) {
    await app.registration?.update().catch(() => {});
  }
}

/** Whether every file of this release lies in its cache. @param {string} release */
export async function worksAlone(release) {
  const name = `ryokai-tablet-${release}`;
  return (
    Boolean(navigator.serviceWorker?.controller) &&
    (await caches.has(name)) &&
    (await (await caches.open(name)).match(new URL('/app/', location.origin).href)) !== undefined
  );
}

/** @param {App} app */
export const acts = (app) => ({
  async applyRelease() {
    const worker = app.next;
    if (!worker) {
      return;
    }
    if (app.answering()) {
      return app.notify('info', '確認問題の途中です。終えてから、新しい版に切り替えられます。');
    }
    await told(worker, 'activate-now');
    location.reload();
  },
});
