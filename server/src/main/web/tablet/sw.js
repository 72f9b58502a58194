/**
 * Keeps the program on the tablet. Each release lies in a cache of its own, every file checked by its hash when it
 * comes. Which release starts is written down and changes by a person's tap only: that a new worker became active
 * because the app was closed and opened changes nothing for them. Nothing but the program's own files is answered here.
 */
const RELEASE = '@RELEASE@';
/** Address within the scope, with the base64 SHA-256 of its bytes. @type {Record<string, string>} */
const FILES = JSON.parse('@PRECACHE@');
const PREFIX = 'ryokai-tablet-';
const CACHE = PREFIX + RELEASE;
const POINTER = 'ryokai-pointer';
const AT_ONCE = 6;

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);
const pointerAddress = new URL('.release', scope).href;

/** The release that starts; null before the first one is complete. */
async function current() {
  const written = await (await caches.open(POINTER)).match(pointerAddress);
  return written ? written.text() : null;
}

/** @param {string} release */
async function setCurrent(release) {
  await (await caches.open(POINTER)).put(pointerAddress, new Response(release));
}

/** Files of earlier releases by their hash: what did not change is not fetched again. */
async function held() {
  const found = new Map();
  for (const name of (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== CACHE)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      found.set(response?.headers.get('x-sha256'), response);
    }
  }
  return found;
}

/** @param {string} path @param {string} hash @param {Map<any, Response>} before @returns {Promise<Response>} */
async function take(path, hash, before) {
  const old = path === './' ? undefined : before.get(hash);
  const response =
    old ??
    (await fetch(
      new Request(new URL(path, scope), {
        integrity: `sha256-${hash}`,
        cache: 'no-cache',
        credentials: 'omit',
        redirect: 'error',
      }),
    ));
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  const headers = new Headers(response.headers);
  // The bytes kept are those after decoding.
  ['content-encoding', 'content-length', 'transfer-encoding'].forEach((name) => headers.delete(name));
  headers.set('x-sha256', hash);
  return new Response(await response.arrayBuffer(), { status: 200, headers });
}

/** Whole or not at all: what was half filled would be found later and believed. */
async function install() {
  const fresh = !(await caches.has(CACHE));
  try {
    const cache = await caches.open(CACHE);
    const before = await held();
    const files = Object.entries(FILES);
    const line = async () => {
      for (let file = files.pop(); file; file = files.pop()) {
        await cache.put(new URL(file[0], scope).href, await take(file[0], file[1], before));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  } catch (error) {
    if (fresh) {
      await caches.delete(CACHE);
    }
    throw error;
  }
  if ((await current()) === null) {
    await setCurrent(RELEASE);
    await worker.skipWaiting();
  }
}

/** Releases that neither start now nor could next are given back. */
async function clean() {
  const keep = new Set([CACHE, PREFIX + (await current())]);
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !keep.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {string} release @param {string} address */
async function kept(release, address) {
  const name = PREFIX + release;
  return (await caches.has(name)) ? (await caches.open(name)).match(address) : undefined;
}

/** @param {Request} request */
async function page(request) {
  const release = await current();
  return (release ? await kept(release, scope.href) : undefined) ?? (await kept(RELEASE, scope.href)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(clean().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== scope.origin) {
    return;
  }
  if (
    event.request.mode === 'navigate' &&
    (address.pathname === scope.pathname || address.pathname === `${scope.pathname}index.html`)
  ) {
    event.respondWith(page(event.request));
    return;
  }
  const release = address.pathname.startsWith(`${scope.pathname}r/`)
    ? address.pathname.slice(scope.pathname.length + 2).split('/')[0]
    : null;
  if (release) {
    event.respondWith(kept(release, address.origin + address.pathname).then((found) => found ?? fetch(event.request)));
  }
});

worker.addEventListener('message', (event) => {
  const answer = async () => {
    if (event.data?.type === 'activate-now') {
      await setCurrent(RELEASE);
      await worker.skipWaiting();
    }
    event.ports[0]?.postMessage({ release: RELEASE, current: await current() });
  };
  event.waitUntil(answer());
});
