/** How the worker is asked for: before the program by its way in, and by the program itself. */

export const SCOPE = '/app/';

/** The name of the folder this very file lies in. */
export const running = /\/r\/([^/]+)\//.exec(import.meta.url)?.[1] ?? 'source';

/** Trusted Types stop an address that did not come through a policy, and say nothing; a policy is made once. */
const policy =
  /** @type {{trustedTypes?: {createPolicy: (name: string, rules: object) => {createScriptURL: (address: string) => string}}}} */ (
    globalThis
  ).trustedTypes?.createPolicy('sw', { createScriptURL: (/** @type {string} */ url) => url });

/**
 * After each page that opens the browser itself looks for a newer worker (Service Workers, Handle Fetch: "Soft Update"),
 * and nothing of ours can stop it. It asks its own cache first where we say so; there the file is good for a day.
 * @param {'none'|'all'} updateViaCache
 */
export const registered = (updateViaCache) =>
  navigator.serviceWorker.register(policy?.createScriptURL('/app/sw.js') ?? '/app/sw.js', {
    scope: SCOPE,
    updateViaCache,
  });
