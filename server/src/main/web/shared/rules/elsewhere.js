/**
 * A page at another address than the server's own. Browsers make keys over https alone (Secure Contexts, W3C), and what
 * a key proves names one address, `ryokai.origin`: whoever came by another is sent there instead of failing later.
 */
export class Elsewhere extends Error {
  name = 'Elsewhere';

  /** @param {string|null} address where to open it; null where the server has no address that would do */
  constructor(address) {
    super('This page is not at the address of its server.');
    this.address = address;
  }
}

/** @param {string|undefined} origin */
const isSafe = (origin) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(origin ?? '');

/** @param {{secure: boolean, here: string, origin: string|undefined}} of here: the page's address; origin: the server's own @returns {Elsewhere|null} */
export function elsewhere({ secure, here, origin }) {
  const { origin: at, pathname, hostname } = new URL(here);
  if (secure && (origin === undefined || origin === at)) {
    return null;
  }
  // The machine itself is a safe place, but only for whoever sits at it.
  const afar = !['localhost', '127.0.0.1'].includes(hostname);
  const leads = isSafe(origin) && origin !== at && !(afar && origin?.startsWith('http:'));
  return new Elsewhere(leads ? new URL(pathname, origin).href : null);
}

/** @param {{address: string|null}} of */
export const elsewhereSentence = ({ address }) =>
  address
    ? `このアドレスでは登録できません。${address} を開いて、もう一度お試しください。番号はそのまま使えます。`
    : 'このアドレスでは登録できません。サーバーの設定（ryokai.origin）が、このアドレスと違っています。設定をする方にお伝えください。';
