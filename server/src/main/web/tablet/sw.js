/**
 * Keeps the program on the tablet. Each release lies in a cache of its own, every file checked by its hash when it
 * comes. Which release starts is written down and changes by a person's tap only: that a new worker became active
 * because the app was closed and opened changes nothing for them. Nothing but the program's own files is answered here.
 */
const RELEASE = '@RELEASE@';
/** Each file of it: name, base64 SHA-256, length, type. @type {[string, string, number, string][]} */
const FILES = JSON.parse('@FILES@');
/** The page's SHA-256, and that of all files in one, one after the other. */
const INDEX = '@INDEX@';
const WHOLE = '@WHOLE@';
const PREFIX = 'ryokai-tablet-';
const CACHE = PREFIX + RELEASE;
const POINTER = 'ryokai-pointer';
/** So many are asked for one by one; from there on the whole, whose parts need no head each, is shorter. */
const FEW = 12;

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

/** What the server sends for an address, if its bytes are these. @param {string} path @param {string} hash */
async function come(path, hash) {
  const response = await fetch(
    new Request(new URL(path, scope), {
      integrity: `sha256-${hash}`,
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
    }),
  );
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response;
}

/** The page, with what it is allowed. */
async function index() {
  const { headers, body } = await come('./', INDEX);
  const kept = new Headers(headers);
  // The bytes kept are those after decoding.
  ['content-encoding', 'content-length', 'transfer-encoding'].forEach((name) => kept.delete(name));
  return new Response(body, { headers: kept });
}

/** @param {BodyInit} bytes @param {string} hash @param {string} type */
const file = (bytes, hash, type) => new Response(bytes, { headers: { 'content-type': type, 'x-sha256': hash } });

/** Those that are not here, by their hash: each by itself, or out of the whole. @param {typeof FILES} lacking */
async function fetched(lacking) {
  const found = new Map();
  if (lacking.length <= FEW) {
    const one = async (/** @type {typeof FILES[0]} */ [name, hash, , type]) =>
      found.set(hash, file(await (await come(`r/${RELEASE}/${name}`, hash)).arrayBuffer(), hash, type));
    await Promise.all(lacking.map(one));
    return found;
  }
  const whole = await (await come(`r/${RELEASE}/whole.bin`, WHOLE)).arrayBuffer();
  let at = 0;
  for (const [, hash, length, type] of FILES) {
    found.set(hash, file(whole.slice(at, at + length), hash, type));
    at += length;
  }
  return found;
}

/** Whole or not at all: what was half filled would be found later and believed. */
async function install() {
  const fresh = !(await caches.has(CACHE));
  try {
    const cache = await caches.open(CACHE);
    const before = await held();
    const came = await fetched(FILES.filter(([, hash]) => !before.has(hash)));
    for (const [name, hash] of FILES) {
      // Two files of the same bytes are one answer, whose body is read once.
      const bytes = (came.get(hash) ?? before.get(hash)).clone();
      await cache.put(new URL(`r/${RELEASE}/${name}`, scope).href, bytes);
    }
    await cache.put(scope.href, await index());
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
