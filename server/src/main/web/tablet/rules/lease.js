/**
 * How long restricted content stays open without contact. A clock that was turned back does not give more time: the
 * latest time ever seen counts. A clock that was wrongly ahead is forgiven at the next contact.
 */

const DEFAULT_SECONDS = 30 * 86_400;

/** @param {number} now @param {number} latest the latest time this device ever saw since its last contact */
export const seen = (now, latest) => Math.max(now, latest);

/**
 * @param {{now: number, latest: number, contactAt: number|null, leaseSeconds?: number}} of all by the device's clock
 * @returns {boolean} whether restricted content is closed
 */
export function closed({ now, latest, contactAt, leaseSeconds = DEFAULT_SECONDS }) {
  return contactAt === null || seen(now, latest) - contactAt > leaseSeconds * 1000;
}

/** Whole days that are left, 0 when closed. @param {Parameters<typeof closed>[0]} of */
export function daysOpen(of) {
  const { now, latest, contactAt, leaseSeconds = DEFAULT_SECONDS } = of;
  return closed(of) || contactAt === null
    ? 0
    : Math.ceil((contactAt + leaseSeconds * 1000 - seen(now, latest)) / 86_400_000);
}
