/** Addresses of the desk: '/plan/:plan' against '/plan/01a2…'. */
import { decoded } from '../../shared/rules/address.js';

/**
 * @template {{path: string}} P
 * @param {P[]} pages @param {string} address with what follows a question mark
 * @returns {{page: P, params: Record<string, string>}|null}
 */
export function matched(pages, address) {
  const [path, query = ''] = address.split('?');
  const parts = path.split('/').filter(Boolean);
  for (const page of pages) {
    const wanted = page.path.split('/').filter(Boolean);
    if (wanted.length === parts.length && wanted.every((one, at) => one.startsWith(':') || one === parts[at])) {
      const named = wanted.flatMap((one, at) => (one.startsWith(':') ? [[one.slice(1), decoded(parts[at])]] : []));
      return { page, params: { ...Object.fromEntries(new URLSearchParams(query)), ...Object.fromEntries(named) } };
    }
  }
  return null;
}
