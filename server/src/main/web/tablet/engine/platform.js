/** What kind of tablet this is, asked of the browser in one place. */

/** An iPad says it is a Mac, but no Mac has fingers on it. */
const isIpad = () =>
  /iPad|iPhone|iPod/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);

const isInstalled = () =>
  /** @type {Navigator & {standalone?: boolean}} */ (navigator).standalone === true ||
  matchMedia('(display-mode: standalone)').matches;

/** Safari and the app on the home screen share no storage, and Safari's goes after seven days: enrolling there is in vain. */
export const platform = () => (isIpad() ? (isInstalled() ? 'ipad-app' : 'ipad-browser') : 'other');

/** How the secretariat's list of devices calls it. */
export function deviceName() {
  const agent = navigator.userAgent;
  return isIpad()
    ? 'iPad'
    : /Android/.test(agent)
      ? 'Androidタブレット'
      : /CrOS/.test(agent)
        ? 'Chromebook'
        : /Windows/.test(agent)
          ? 'Windows端末'
          : 'タブレット';
}

/** A passkey belongs to a name, never to a number (RFC 6454 is not enough for WebAuthn). */
export const passkeyAble = () =>
  typeof PublicKeyCredential === 'function' && isSecureContext && !/^[\d.]+$|:/.test(location.hostname);

/** Asked for and never relied on: the answer stands in 設定. */
export const keepStorage = () => navigator.storage?.persist?.();

/** @returns {Promise<import('../model.js').State['storage']>} */
export async function storage() {
  const persisted = (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
  const usage = (await navigator.storage?.estimate?.().catch(() => null))?.usage;
  return { persisted, usedMb: usage === undefined ? null : Math.max(1, Math.round(usage / 1_000_000)) };
}
