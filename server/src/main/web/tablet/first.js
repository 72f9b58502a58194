/**
 * The way in. On a first visit the browser would ask for each module by itself, and the worker for each once more; the
 * worker has them in one file, so the program waits for it. Where none comes they are taken one by one.
 */
import { SCOPE, registered, running } from './engine/worker.js';

/** Longer than the one file takes on a slow line, shorter than one waits before a page that says nothing. */
const LONG = 8_000;

/** Until the worker answers for this page, or will not. */
async function taken() {
  const { serviceWorker } = navigator;
  // One that is active and does not answer for this page was passed over by a reload with Shift: it is as it should be,
  // and in 議場モード nobody asks for another.
  if (
    !serviceWorker ||
    running === 'source' ||
    serviceWorker.controller ||
    (await serviceWorker.getRegistration(SCOPE))?.active
  ) {
    return;
  }
  const answers = new Promise((done) => {
    serviceWorker.addEventListener('controllerchange', done, { once: true });
  });
  const late = new Promise((done) => {
    setTimeout(done, LONG);
  });
  const { installing } = await registered('none');
  const refused = new Promise((done) => {
    installing?.addEventListener('statechange', () => installing.state === 'redundant' && done(null));
  });
  await Promise.race([answers, late, refused]);
}

try {
  // Storage that is switched off, a portal's page in the place of the worker: the program says what it can not do.
  await taken().catch(() => {});
  const modules = /** @type {HTMLTemplateElement} */ (document.getElementById('modules'));
  document.head.append(modules.content.cloneNode(true));
  await import('./main.js');
} catch (error) {
  // What an import brings to a halt is told to nobody by itself (late.js).
  dispatchEvent(new Event('error'));
  throw error;
}
